import { createSerializer } from 'nuqs/server';
import type { RiskCategory } from '#domain/risk-category.ts';
import { RISK_PATHS, riskListParsers, type RiskListView } from './risks.ts';

const serialize = createSerializer(riskListParsers);

/** Where the risks of a filter are gone through one by one. */
export function focusPath(category: RiskCategory): string {
  return RISK_PATHS[category].replace('/risks/', '/one-by-one/');
}

export function focusUrl(category: RiskCategory, view: RiskListView = {}): string {
  return focusPath(category) + serialize(view);
}
