import { createSerializer, parseAsArrayOf, parseAsStringLiteral } from 'nuqs/server';
import { WHITELIST_PATH } from './whitelist-path.ts';
import { RISK_CATEGORIES, type RiskCategory } from '#domain/risk-category.ts';

/** Which rules the page shows, by what is to be done about them. */
export const WHITELIST_TABS = [
  'all',
  'active',
  'expiring',
  'expired',
  'unmatched',
  'reason-gone',
] as const;
export type WhitelistTab = (typeof WHITELIST_TABS)[number];

export const whitelistParsers = {
  tab: parseAsStringLiteral(WHITELIST_TABS).withDefault('all'),
  category: parseAsArrayOf(parseAsStringLiteral(RISK_CATEGORIES)).withDefault([]),
};

const serialize = createSerializer(whitelistParsers);

/** Address of the rules of some kinds of risk, or of all. */
export function whitelistUrl(category: readonly RiskCategory[] = []): string {
  return serialize(WHITELIST_PATH, { category: [...category] });
}
