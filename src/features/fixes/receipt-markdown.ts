import type { FixDetail, FixedRisk, FixTask } from '#contract/fixes.ts';
import { FIX_FAILURE_FACTS } from '#domain/fix-failure.ts';
import { STAY_REASON_LABELS } from '#domain/fix-outcome.ts';
import { FIX_RUN_LABELS } from '#domain/fix-run.ts';
import { PRIORITIES, PRIORITY_FACTS } from '#domain/severity.ts';
import { sumPriorities } from '#domain/priority-counts.ts';
import { formatInstant } from '#lib/format-instant.ts';
import { markdownText } from '#lib/markdown-text.ts';
import { fixUrl } from '#urls/fix-address.ts';
import { compareUrl } from '#urls/image-address.ts';
import { scanUrl } from '#urls/scans.ts';
import { fixName, fixStarter, fixSummary, stayedWords } from './fix-words.ts';

/**
 * A receipt for a ticket: what was done, what the scan proved, and each risk with what became of it. `origin`
 * is that of the console, for addresses that work outside it.
 */
export function receiptMarkdown(
  fix: FixDetail,
  risks: readonly FixedRisk[],
  origin: string,
): string {
  const head = [
    `# Receipt: ${fixName(fix)}`,
    '',
    fixSummary(fix),
    '',
    `- State: ${FIX_RUN_LABELS[fix.state]}`,
    `- Started by: ${markdownText(fixStarter(fix))}, ${formatInstant(fix.startedAt)}`,
    ...(fix.endedAt === null ? [] : [`- Ended: ${formatInstant(fix.endedAt)}`]),
    ...(fix.scanId === null ? [] : [`- Re-scan: <${origin}${scanUrl(fix.scanId)}>`]),
    `- Address: <${origin}${fixUrl(fix)}>`,
  ];
  const images = fix.images.flatMap((task) => [
    '',
    ...imageLines(
      task,
      risks.filter(({ taskId }) => taskId === task.id),
      origin,
    ),
  ]);
  return [...head, ...images, ''].join('\n');
}

function imageLines(task: FixTask, risks: readonly FixedRisk[], origin: string): string[] {
  const { image, newTag, newDigest, cause, before, closed, after, opened, id } = task;
  const name = `${image.namespace}/${image.repository}`;
  const closedRisks = risks.filter(({ outcome }) => outcome === 'closed');
  const openRisks = risks.filter(({ outcome }) => outcome === 'stayed');
  return [
    `## ${markdownText(`${name}:${image.tags[0] ?? ''}`)}`,
    '',
    `- Task: ${markdownText(id)}`,
    `- Old digest: ${markdownText(image.digest)}`,
    newDigest === null
      ? `- Not built: ${cause === null ? 'it did not come to its turn' : FIX_FAILURE_FACTS[cause].words}`
      : `- New tag: ${markdownText(newTag)}, digest ${markdownText(newDigest)}`,
    ...proofLines(task, origin),
    `- Open before: ${countWords(before)}`,
    `- Closed: ${countWords(closed)}`,
    ...task.stayed.map(
      ({ reason, risks: left }) => `- ${stayedWords(reason)}: ${countWords(left)}`,
    ),
    ...(opened === null || sumPriorities(opened) === 0
      ? []
      : [`- Opened again meanwhile: ${countWords(opened)}`]),
    ...(after === null ? [] : [`- Open in the new image: ${countWords(after)}`]),
    ...riskTable('Closed', CLOSED_COLUMNS, closedRisks),
    ...riskTable('Still there', STAYED_COLUMNS, openRisks),
  ];
}

/** What proves the numbers of an image, and where that can be looked at. */
function proofLines({ image, newDigest, verifiedAt }: FixTask, origin: string): string[] {
  if (newDigest === null) return [];
  if (verifiedAt === null) return ['- Not proved: no scan has read the new image'];
  const comparison = compareUrl({ ...image, digest: newDigest }, image.digest);
  return [
    `- Proved by a scan: ${formatInstant(verifiedAt)}`,
    `- Comparison: <${origin}${comparison}>`,
  ];
}

type Column = { title: string; text: (risk: FixedRisk) => string };

const CLOSED_COLUMNS: readonly Column[] = [
  { title: 'Priority', text: ({ priority }) => PRIORITY_FACTS[priority].label },
  { title: 'Vulnerability', text: ({ id }) => markdownText(id) },
  { title: 'Package', text: (risk) => markdownText(risk.package) },
  {
    title: 'Installed',
    text: ({ installedVersion }) => markdownText(installedVersion ?? 'not recorded'),
  },
  { title: 'Fixed in', text: ({ fixedVersion }) => markdownText(fixedVersion ?? 'no fix yet') },
];

const STAYED_COLUMNS: readonly Column[] = [
  ...CLOSED_COLUMNS,
  {
    title: 'Why it stayed',
    text: ({ reason }) => (reason === null ? '' : STAY_REASON_LABELS[reason]),
  },
];

function riskTable(
  title: string,
  columns: readonly Column[],
  risks: readonly FixedRisk[],
): string[] {
  if (risks.length === 0) return [];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    '',
    `### ${title}`,
    '',
    line(columns.map((column) => column.title)),
    line(columns.map(() => '---')),
    ...risks.map((risk) => line(columns.map(({ text }) => text(risk)))),
  ];
}

function countWords(counts: FixTask['before']): string {
  const parts = PRIORITIES.map(
    (priority) => `${counts[priority]} ${PRIORITY_FACTS[priority].label}`,
  );
  return `${sumPriorities(counts)} (${parts.join(', ')})`;
}
