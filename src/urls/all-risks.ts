import { createSerializer, parseAsStringLiteral } from 'nuqs/server';
import { COUNTING_UNITS } from '#domain/counting-unit.ts';
import { ALL_RISKS_PATH } from './overview-path.ts';
import { riskListParsers, type RiskListView } from './risks.ts';

export const allRisksParsers = {
  ...riskListParsers,
  unit: parseAsStringLiteral(COUNTING_UNITS).withDefault('risk'),
};

const serialize = createSerializer(allRisksParsers);

type AllRisksView = RiskListView & { unit?: (typeof COUNTING_UNITS)[number] };

export function allRisksUrl(view: AllRisksView = {}): string {
  return serialize(ALL_RISKS_PATH, view);
}
