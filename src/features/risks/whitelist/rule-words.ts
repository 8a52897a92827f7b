import type { WhitelistPreview, WhitelistRule } from '#contract/whitelist.ts';
import { shortDigest } from '#domain/image-ref.ts';
import type { WhitelistMatch, WhitelistScope } from '#domain/whitelist-rule.ts';
import { formatInstant } from '#lib/format-instant.ts';
import { plural } from '#lib/plural.ts';

/** Where a rule holds: `payments/ledger`, `All repositories`, `3 repositories`, `2 images`. */
export function placeWords({
  repositories,
  digests,
}: Pick<WhitelistScope, 'repositories' | 'digests'>) {
  if (digests)
    return digests.length === 1 ? shortDigest(digests[0]!) : plural(digests.length, 'image');
  if (repositories === null) return 'All repositories';
  return repositories.length === 1
    ? repositories[0]!
    : plural(repositories.length, 'repository', 'repositories');
}

export const MATCH_LABELS = {
  item: 'Only the check',
  path: 'Only the path',
  sha256: 'Only the file with the hash',
} as const satisfies Record<WhitelistMatch['kind'], string>;

/** What a rule is narrowed to; null for all of it. */
export function matchWords(match: WhitelistMatch | null): string | null {
  return match && `${MATCH_LABELS[match.kind]} ${match.value}`;
}

/** When a rule ends by itself. */
export function endWords({ ends }: Pick<WhitelistRule, 'ends'>): string {
  if (ends.kind === 'at') return formatInstant(ends.at);
  return ends.kind === 'never' ? 'No end' : 'When a fix exists';
}

/** What a rule would hide now and would have hidden: `Hides 14 open risks in 11 images now.` */
export function previewWords(preview: WhitelistPreview): string {
  const { known, hiddenRisks, images, pastRisks } = preview;
  if (!known)
    return 'Nothing that is known has this ID. The rule takes effect if it is found later.';
  const now =
    hiddenRisks === 0
      ? 'Hides nothing now: no risk is open in this scope.'
      : `Hides ${plural(hiddenRisks, 'open risk')} in ${plural(images, 'image')} now.`;
  return `${now} In the last 90 days it would have hidden ${plural(pastRisks, 'new risk')}.`;
}
