import type { RiskDetail } from '#contract/risk-detail.ts';
import type { RiskCategory } from '#domain/risk-category.ts';
import { severityWord } from '#domain/severity-word.ts';
import type { PriorityReason } from '#domain/severity.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';

/** Ends of a sentence that starts with the priority: "High because …". */
export const PRIORITY_REASON_WORDS = {
  'rated-critical': 'it is rated critical',
  'rated-high': 'it is rated high',
  'rated-medium': 'it is rated medium',
  'rated-low': 'it is rated low',
  'known-exploited': 'it is known to be exploited',
  'cvss-9-or-more': 'its CVSS score is 9 or more',
  'not-rated': 'no distribution rates it',
} as const satisfies Record<PriorityReason, string>;

const list = new Intl.ListFormat('en-GB');

type Ranked = Pick<
  RiskDetail,
  'priority' | 'priorityReasons' | 'images' | 'imagesByPriority' | 'deployedImages'
>;

/** Why the risk has its place in the list: the rule first, then how far it reaches. */
export function rankWords(risk: Ranked, category: RiskCategory): string {
  const { priority, priorityReasons, images, imagesByPriority, deployedImages } = risk;
  const label = severityWord(category, priority);
  const reasons = list.format(priorityReasons.map((reason) => PRIORITY_REASON_WORDS[reason]));
  const why = reasons ? `${label} because ${reasons}.` : `${label}.`;
  const share =
    imagesByPriority[priority] === images
      ? `${plural(images, 'image')} affected, all ${label}`
      : `${label} in ${formatNumber(imagesByPriority[priority])} of ${plural(images, 'image')}`;
  return `${why} ${share}; ${formatNumber(deployedImages)} known to be deployed.`;
}
