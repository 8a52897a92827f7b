import type { Batch, KeptReason } from '#contract/batches.ts';
import { RISK_STATUS_LABELS } from '#domain/risk-status.ts';
import { plural } from '#lib/plural.ts';

const KEPT_WORDS = {
  'handled-since': 'handled by somebody since',
  'not-found-now': 'not found any more',
} as const satisfies Record<KeptReason, string>;

type Kept = NonNullable<Batch['reverted']>['kept'];

/** `3 risks stay as they are: 2 handled by somebody since, 1 not found any more`. */
export function keptWords(kept: Kept): string {
  const parts = kept.map(({ reason, risks }) => `${risks} ${KEPT_WORDS[reason]}`);
  const all = kept.reduce((sum, { risks }) => sum + risks, 0);
  return `${plural(all, 'risk stays as it is', 'risks stay as they are')}: ${parts.join(', ')}`;
}

/** `9 risks skipped: 5 whitelisted, 4 verifying`. */
export function skippedWords(skipped: Batch['skipped']): string {
  const parts = skipped.map(
    ({ status, risks }) => `${risks} ${RISK_STATUS_LABELS[status].toLowerCase()}`,
  );
  const all = skipped.reduce((sum, { risks }) => sum + risks, 0);
  return `${plural(all, 'risk')} skipped: ${parts.join(', ')}`;
}
