import type { RuleStart } from '../whitelist/rule-draft.ts';
import type { AffectedImage, RiskDetail } from '#contract/risk-detail.ts';
import { imageName } from '#domain/image-ref.ts';
import type { RiskCategory } from '#domain/risk-category.ts';
import { WHITELIST_FACTS, type WhitelistMatch } from '#domain/whitelist-rule.ts';

type Match = WhitelistMatch & { label: string };

/** A rule that begins with the risk of the panel, and with what the shown image has of it. */
export function ruleStart(
  category: RiskCategory,
  { id, title }: RiskDetail,
  affected: AffectedImage | undefined,
): RuleStart {
  return {
    from: 'risk',
    category,
    riskId: id,
    title: title === id ? id : `${title}`,
    matches: matchesOf(category, affected),
    image: affected ? { digest: affected.image.digest, name: nameOf(affected) } : null,
  };
}

/** Each check, path and hash once, of the kinds that rules of the category know. */
function matchesOf(category: RiskCategory, affected: AffectedImage | undefined): Match[] {
  const kinds: readonly WhitelistMatch['kind'][] = WHITELIST_FACTS[category].matches;
  const all = (affected?.evidence ?? []).flatMap(({ name, label, path, sha256 }): Match[] => [
    { kind: 'item', value: name, label: `Only the check ${label}` },
    { kind: 'path', value: path, label: `Only the path ${path}` },
    ...(sha256
      ? [{ kind: 'sha256' as const, value: sha256, label: `Only files like ${path}` }]
      : []),
  ]);
  const offered = all.filter(({ kind, value }) => kinds.includes(kind) && value !== '');
  return [...new Map(offered.map((match) => [`${match.kind} ${match.value}`, match])).values()];
}

function nameOf({ image: { namespace, repository, tags, digest } }: AffectedImage): string {
  return tags[0] === undefined ? digest : imageName({ namespace, repository, tag: tags[0] });
}
