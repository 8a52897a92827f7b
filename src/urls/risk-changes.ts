import {
  createSerializer,
  type inferParserType,
  parseAsInteger,
  parseAsStringLiteral,
} from 'nuqs/server';
import { RISK_CHANGES } from '#domain/risk-change.ts';
import { PRIORITIES } from '#domain/severity.ts';
import { overviewParsers } from './overview.ts';
import { RISK_CHANGES_PATH } from './overview-path.ts';

/** Which number about the past is looked into. */
export const riskChangesParsers = {
  ...overviewParsers,
  priority: parseAsStringLiteral(PRIORITIES).withDefault('asap'),
  change: parseAsStringLiteral(RISK_CHANGES).withDefault('fixed'),
};

/** Rows before the shown page: a page of a long list can be linked to. */
export const rowsBeforeParser = parseAsInteger.withDefault(0);

const serialize = createSerializer(riskChangesParsers, { clearOnDefault: false });

export type RiskChangesView = inferParserType<typeof riskChangesParsers>;

export function riskChangesUrl(view: RiskChangesView): string {
  return serialize(RISK_CHANGES_PATH, view);
}
