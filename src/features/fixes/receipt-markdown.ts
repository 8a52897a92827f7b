import type { FixDetail, FixedRisk, FixTask } from '#contract/fixes.ts';
import { FIX_FAILURE_FACTS } from '#domain/fix-failure.ts';
import { STAY_REASON_LABELS } from '#domain/fix-outcome.ts';
import { FIX_RUN_LABELS } from '#domain/fix-run.ts';
import { PRIORITIES, PRIORITY_FACTS } from '#domain/severity.ts';
import { sumPriorities } from '#domain/priority-counts.ts';
import { formatInstant } from '#lib/format-instant.ts';
import { markdownText } from '#lib/markdown-text.ts';
import { fixName, fixStarter, fixSummary } from './fix-words.ts';

/** A receipt for a ticket: what was done, what the scan proved, and each risk with what became of it. */
export function receiptMarkdown(
  fix: FixDetail,
  risks: readonly FixedRisk[],
  address: string,
): string {
  const head = [
    `# Receipt: ${fixName(fix)}`,
    '',
    fixSummary(fix),
    '',
    `- State: ${FIX_RUN_LABELS[fix.state]}`,
    `- Started by: ${markdownText(fixStarter(fix))}, ${formatInstant(fix.startedAt)}`,
    ...(fix.endedAt === null ? [] : [`- Ended: ${formatInstant(fix.endedAt)}`]),
    `- Address: <${address}>`,
  ];
  const images = fix.images.flatMap((task) => [
    '',
    ...imageLines(
      task,
      risks.filter(({ taskId }) => taskId === task.id),
    ),
  ]);
  return [...head, ...images, ''].join('\n');
}

function imageLines(task: FixTask, risks: readonly FixedRisk[]): string[] {
  const { image, newTag, newDigest, cause, before, closed, after, id } = task;
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
    `- Open before: ${countWords(before)}`,
    `- Closed: ${countWords(closed)}`,
    ...task.stayed.map(
      ({ reason, risks: left }) =>
        `- Still open, ${STAY_REASON_LABELS[reason].toLowerCase()}: ${countWords(left)}`,
    ),
    ...(after === null ? [] : [`- Open in the new image: ${countWords(after)}`]),
    ...riskTable('Closed', closedRisks),
    ...riskTable('Still open', openRisks),
  ];
}

function riskTable(title: string, risks: readonly FixedRisk[]): string[] {
  if (risks.length === 0) return [];
  return [
    '',
    `### ${title}`,
    '',
    '| Priority | Vulnerability | Package | Installed | Fixed in | Why it is open |',
    '| --- | --- | --- | --- | --- | --- |',
    ...risks.map((risk) =>
      [
        '',
        PRIORITY_FACTS[risk.priority].label,
        markdownText(risk.id),
        markdownText(risk.package),
        markdownText(risk.installedVersion ?? 'not recorded'),
        markdownText(risk.fixedVersion ?? 'no fix yet'),
        risk.reason === null ? '' : STAY_REASON_LABELS[risk.reason],
        '',
      ]
        .join(' | ')
        .trim(),
    ),
  ];
}

function countWords(counts: FixTask['before']): string {
  const parts = PRIORITIES.map(
    (priority) => `${counts[priority]} ${PRIORITY_FACTS[priority].label}`,
  );
  return `${sumPriorities(counts)} (${parts.join(', ')})`;
}
