import { comparePriority } from '#domain/severity.ts';
import type { Handlers } from '../handle.ts';
import { toFindingRow } from '../store/finding-row.ts';
import { selectedFindings } from '../store/selected-findings.ts';
import type { Finding } from '../store/store.ts';
import { iso } from '../store/subscription.ts';

function compareUrgency(a: Finding, b: Finding): number {
  return comparePriority(a.priority, b.priority) || a.firstSeenMs - b.firstSeenMs;
}

export const findingHandlers = {
  listFindings: ({ store, now, body: { selection, offset, limit, byUrgency } }) => {
    const findings = selectedFindings(store, selection, now);
    if (byUrgency) findings.sort(compareUrgency);
    return {
      rows: findings
        .slice(offset, offset + limit)
        .map((finding) => toFindingRow(store, finding, now)),
      total: findings.length,
      vulnerabilityDataAt: store.vulnerabilityDataAt,
      asOf: iso(now),
    };
  },
} satisfies Pick<Handlers, 'listFindings'>;
