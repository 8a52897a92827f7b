import type { Handlers } from '../handle.ts';
import { toFindingRow } from '../store/finding-row.ts';
import { selectedFindings } from '../store/selected-findings.ts';
import { iso } from '../store/subscription.ts';

export const findingHandlers = {
  listFindings: ({ store, now, body: { selection, offset, limit } }) => {
    const findings = selectedFindings(store, selection, now);
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
