import { expect, test } from 'vitest';
import { RISK_CATEGORIES } from '#domain/risk-category.ts';
import { imageColumns, packageColumns, riskColumns } from './list-columns.ts';

test.each(RISK_CATEGORIES)('no two columns of %s share a place on a card', (category) => {
  for (const columns of [riskColumns, packageColumns, imageColumns]) {
    const places = columns(category).flatMap(({ card }) => card ?? []);
    expect(places).toEqual([...new Set(places)]);
  }
});
