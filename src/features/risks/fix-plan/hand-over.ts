import papaparse from 'papaparse';
import type { FindingRow } from '#contract/findings.ts';
import { fixDueAt, type FixTargets } from '#domain/fix-target.ts';
import { imageName } from '#domain/image-ref.ts';
import { PRIORITIES, PRIORITY_FACTS } from '#domain/severity.ts';
import { countPriorities } from '#domain/priority-counts.ts';
import { FORMULA } from '#lib/csv-formula.ts';
import { formatNumber } from '#lib/format-number.ts';
import { formatInstant } from '#lib/format-instant.ts';
import { markdownText } from '#lib/markdown-text.ts';
import { plural } from '#lib/plural.ts';
import { risksUrl } from '#urls/risks.ts';
import type { ListView } from '../triage/use-list-view.ts';
import type { PlanStep } from './plan-messages.ts';
import { changeDetail, changeName } from './plan-words.ts';

type HandOver = {
  rows: readonly FindingRow[];
  taken: readonly PlanStep[];
  /** The list that the plan is made of. */
  list: ListView;
  targets: FixTargets;
  /** Of the plan, with the host. */
  address: string;
  at: Date;
};

const NO_OWNER = 'No owner known';

type Work = { step: PlanStep; risks: FindingRow[] };
type Part = { owner: string; work: Work[]; risks: FindingRow[] };

/** A bundle for tickets: what each owner has to do, until when, and where to see it. */
export function handOverMarkdown({ rows, taken, list, targets, address, at }: HandOver): string {
  const parts = partsOf(rows, taken).flatMap(({ owner, work, risks }) => [
    '',
    `## ${markdownText(owner)}`,
    '',
    `${plural(risks.length, 'risk')} in ${plural(digestsOf(risks).size, 'image')}, ${countWords(risks)}; first due ${dueWords(risks, targets, at)}.`,
    `All fixable risks of this filter in these repositories: <${deepLink(address, list, risks)}>`,
    ...work.flatMap(({ step, risks: these }) => [
      '',
      `- [ ] **${markdownText(changeName(step.change))}** (${markdownText(changeDetail(step.change))}), ${plural(these.length, 'risk')}, first due ${dueWords(these, targets, at)}`,
      ...[...imagesOf(these)].map((image) => `  - ${markdownText(image)}`),
    ]),
  ]);
  const head = [
    '# Fix plan, by owner',
    '',
    `${plural(taken.length, 'action')} of the plan as of ${formatInstant(at.toISOString())}. Targets: ${targetWords(targets)} from the first sight of a risk.`,
    `<${address}>`,
  ];
  return [...head, ...parts, ''].join('\n');
}

/** The same with one line for each risk. */
export function handOverCsv({ rows, taken, targets, at }: HandOver): string {
  const data = partsOf(rows, taken).flatMap(({ owner, work }) =>
    work.flatMap(({ step, risks }) =>
      risks.map((row) => [
        owner,
        `${changeName(step.change)}, ${changeDetail(step.change)}`,
        imageOf(row),
        row.image.digest,
        row.name,
        row.installedVersion,
        row.fixedVersion,
        row.id,
        PRIORITY_FACTS[row.priority].label,
        row.firstSeenAt,
        new Date(dueAt(row, targets)).toISOString(),
        isOverdue(row, targets, at) ? 'yes' : 'no',
      ]),
    ),
  );
  const text = papaparse.unparse(
    { fields: [...CSV_FIELDS], data },
    {
      escapeFormulae: FORMULA,
      newline: '\r\n',
    },
  );
  return `${text}\r\n`;
}

const CSV_FIELDS = [
  'Owner',
  'Action',
  'Image',
  'Image digest',
  'Package',
  'Installed version',
  'Fixed version',
  'ID',
  'Priority',
  'First seen (UTC)',
  'Due (UTC)',
  'Overdue',
];

/** The risks of the actions that are taken, by owner in the order of the alphabet; nobody comes last. */
function partsOf(rows: readonly FindingRow[], taken: readonly PlanStep[]): Part[] {
  const parts = new Map<string, Part>();
  for (const step of taken) {
    for (const risk of step.risks.map((index) => rows[index]!)) {
      const owner = risk.image.owner ?? NO_OWNER;
      const part = parts.get(owner) ?? { owner, work: [], risks: [] };
      parts.set(owner, part);
      part.risks.push(risk);
      const last = part.work.at(-1);
      if (last?.step === step) last.risks.push(risk);
      else part.work.push({ step, risks: [risk] });
    }
  }
  return [...parts.values()].toSorted(
    (a, b) =>
      Number(a.owner === NO_OWNER) - Number(b.owner === NO_OWNER) || (a.owner < b.owner ? -1 : 1),
  );
}

function dueAt({ firstSeenAt, priority }: FindingRow, targets: FixTargets): number {
  return fixDueAt(firstSeenAt, priority, targets);
}

function isOverdue(risk: FindingRow, targets: FixTargets, at: Date): boolean {
  return dueAt(risk, targets) < at.getTime();
}

/** When the first of some risks is due, and how many of them are overdue. */
function dueWords(risks: readonly FindingRow[], targets: FixTargets, at: Date): string {
  const first = risks.reduce(
    (least, risk) => Math.min(least, dueAt(risk, targets)),
    Number.MAX_VALUE,
  );
  const overdue = risks.filter((risk) => isOverdue(risk, targets, at)).length;
  const late = overdue === 0 ? '' : `, ${formatNumber(overdue)} overdue`;
  return `${formatInstant(new Date(first).toISOString())}${late}`;
}

function targetWords(targets: FixTargets): string {
  return PRIORITIES.map(
    (priority) => `${PRIORITY_FACTS[priority].label} ${plural(targets[priority], 'day')}`,
  ).join(', ');
}

function countWords(risks: readonly FindingRow[]): string {
  const counts = countPriorities(risks);
  return PRIORITIES.filter((priority) => counts[priority] > 0)
    .map((priority) => `${counts[priority]} ${PRIORITY_FACTS[priority].label}`)
    .join(', ');
}

function imageOf({ image: { namespace, repository, tags } }: FindingRow): string {
  return imageName({ namespace, repository, tag: tags[0] ?? '' });
}

function imagesOf(risks: readonly FindingRow[]): Set<string> {
  return new Set(risks.map(imageOf));
}

function digestsOf(risks: readonly FindingRow[]): Set<string> {
  return new Set(risks.map(({ image }) => image.digest));
}

/** The list of the plan, narrowed to the repositories of an owner. */
function deepLink(address: string, list: ListView, risks: readonly FindingRow[]): string {
  const repository = [
    ...new Set(risks.map(({ image }) => `${image.namespace}/${image.repository}`)),
  ].toSorted();
  return new URL(risksUrl(list.category, { ...list, view: null, repository }), address).href;
}
