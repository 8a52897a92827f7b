import type { HistoryEvent } from '#contract/handling.ts';
import type { Assignees } from '#contract/people.ts';
import { ruleScope } from '#components/rule-scope.ts';
import { RISK_STATUS_LABELS } from '#domain/risk-status.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';

type Words = {
  text: (event: HistoryEvent) => string;
  /** Who did it when the event names nobody. */
  nobody: string;
};

const risks = (event: HistoryEvent) => plural(event.risks, 'risk');

/** What happened, as the sentence of one line of the history. */
export const HISTORY_WORDS = {
  'first-seen': { text: (event) => `First seen, ${risks(event)}`, nobody: 'Scan' },
  'found-again': { text: (event) => `Found again, ${risks(event)}`, nobody: 'Scan' },
  ignored: { text: (event) => `Ignored ${risks(event)}`, nobody: 'Not known' },
  'marked-false-positive': {
    text: (event) => `Marked ${risks(event)} as false positive`,
    nobody: 'Not known',
  },
  reopened: { text: (event) => `Opened ${risks(event)} again`, nobody: 'Not known' },
  'ignore-expired': {
    text: (event) => `The time to ignore ended, ${risks(event)} open again`,
    nobody: 'End date',
  },
  'verify-started': { text: (event) => `Verifying ${risks(event)}`, nobody: 'Not known' },
  'verify-found-again': {
    text: (event) => `Verified: still found, ${risks(event)}`,
    nobody: 'Scan',
  },
  whitelisted: { text: (event) => `Whitelisted ${risks(event)}`, nobody: 'Not known' },
  'whitelist-changed': {
    text: (event) => `Changed the whitelist rule, ${risks(event)} hidden`,
    nobody: 'Not known',
  },
  unwhitelisted: {
    text: (event) => `Deleted the whitelist rule, ${risks(event)} open again`,
    nobody: 'Not known',
  },
  'batch-reverted': {
    text: (event) => `Put ${risks(event)} back as before`,
    nobody: 'Not known',
  },
  assigned: { text: (event) => `Assigned ${risks(event)}`, nobody: 'Not known' },
  commented: { text: () => 'Commented', nobody: 'Not known' },
  'fix-started': { text: (event) => `Started to fix ${risks(event)}`, nobody: 'Automatic fixing' },
  fixed: { text: (event) => `Fixed, ${risks(event)} not found in the new image`, nobody: 'Scan' },
  'fix-left-open': { text: (event) => `Not fixed, ${risks(event)} open again`, nobody: 'Fix' },
} as const satisfies Record<HistoryEvent['kind'], Words>;

/** Before and after: `Open → Ignored`. Null where nothing like it is told. */
export function changeWords({ statuses, assignees, rule }: HistoryEvent): string | null {
  if (statuses) return arrow(statuses.before.map(statusPart), statuses.after.map(statusPart));
  if (assignees) return arrow(assignees.before.map(personPart), assignees.after.map(personPart));
  if (!rule?.before) return null;
  return `${ruleScope(rule.before.repositories)} → ${ruleScope(rule.repositories)}`;
}

type Part = { name: string; risks: number };
type StatusCount = NonNullable<HistoryEvent['statuses']>['before'][number];

const statusPart = ({ status, ...rest }: StatusCount): Part => ({
  name: RISK_STATUS_LABELS[status],
  ...rest,
});

const personPart = ({ person, ...rest }: Assignees[number]): Part => ({
  name: person?.name ?? 'Nobody',
  ...rest,
});

/** Numbers only where the risks of one side differ from each other. */
function arrow(before: readonly Part[], after: readonly Part[]): string {
  return `${side(before)} → ${side(after)}`;
}

function side(parts: readonly Part[]): string {
  if (parts.length === 1) return parts[0]!.name;
  return parts.map(({ name, risks: count }) => `${formatNumber(count)} ${name}`).join(', ');
}
