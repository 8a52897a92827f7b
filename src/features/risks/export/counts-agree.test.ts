import fc from 'fast-check';
import { expect, test } from 'vitest';
import { call } from '#api/client.ts';
import { applyBatch } from '#contract/batches.ts';
import { getRiskCounts, getRiskFacets } from '#contract/risk-counts.ts';
import type { RiskFacet, RiskFilter } from '#contract/risk-filter.ts';
import { listRisks, listRiskyImages, listRiskyPackages } from '#contract/risks.ts';
import { RISK_CATEGORIES } from '#domain/risk-category.ts';
import { SITES } from '#domain/region.ts';
import { RISK_STATUSES } from '#domain/risk-status.ts';
import { PRIORITIES } from '#domain/severity.ts';
import { collectFindings } from './collect-findings.ts';
import { csvExport } from './csv-export.ts';
import { startMockServer } from '#mock-api/node.ts';
import { NOW } from '#mock-api/testing/now.ts';

/** Facets of which a risk has exactly one value, so that their values add up to the list. */
const SINGLE: readonly RiskFacet[] = [
  'status',
  'priority',
  'fix',
  'region',
  'repository',
  'os',
  'age',
];

const some = <T>(values: readonly T[]) =>
  fc.option(fc.subarray([...values], { minLength: 1 }), { nil: undefined });

const anyFilter = fc.record({
  category: fc.constantFrom(...RISK_CATEGORIES),
  site: fc.constantFrom(...SITES),
  q: fc.constantFrom(undefined, 'has:fix', 'lib', '-lib', 'age:>30d'),
  status: some(RISK_STATUSES),
  priority: some(PRIORITIES),
});

async function totals(filter: RiskFilter) {
  const selection = { filter, group: 'risk', pick: { kind: 'all-but', keys: [] } } as const;
  const query = { ...filter, limit: 1 };
  const found = await collectFindings(
    { ...selection, pick: { kind: 'all-but', keys: [] } },
    { signal: new AbortController().signal, onProgress: () => undefined },
  );
  const about = {
    category: filter.category,
    filter: '',
    address: '',
    rows: found.rows.length,
    exportedAt: found.asOf,
    dataAt: found.dataAt,
    timeZone: 'UTC',
  };
  const lines = [...csvExport(found.rows, about)].join('').trimEnd().split('\r\n');
  return {
    list: (await call(listRisks, { query })).risks,
    byPackage: (await call(listRiskyPackages, { query })).risks,
    byImage: (await call(listRiskyImages, { query })).risks,
    facets: (await call(getRiskFacets, { query: filter })).risks,
    findings: found.rows.length,
    told: Number(lines.find((line) => line.startsWith('Rows,'))?.slice('Rows,'.length)),
  };
}

test('badge, facets, list and export count the same, in any world under any filter', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string(),
      fc.array(anyFilter, { minLength: 2, maxLength: 4 }),
      fc.uuid(),
      async (seed, filters, id) => {
        const server = startMockServer({ seed, now: () => NOW });
        try {
          const [handled, ...others] = filters;
          const body = {
            selection: {
              filter: handled!,
              group: 'risk' as const,
              pick: { kind: 'all-but' as const, keys: [] },
            },
            act: { action: 'reopen' as const },
          };
          await call(applyBatch, { path: { id }, body });
          for (const filter of others) {
            const { list, ...rest } = await totals(filter);
            for (const [where, count] of Object.entries(rest)) expect(count, where).toBe(list);
            const { facets } = await call(getRiskFacets, { query: filter });
            for (const facet of SINGLE) {
              const chosen: readonly string[] =
                (filter[facet as 'status'] as string[] | undefined) ?? [];
              const shown = facets[facet].filter(
                ({ value }) => chosen.length === 0 || chosen.includes(value),
              );
              const sum = shown.reduce((all, { risks }) => all + risks, 0);
              expect(sum, facet).toBe(list);
            }
          }
          for (const site of SITES) {
            const { open } = await call(getRiskCounts, { query: { site } });
            for (const category of RISK_CATEGORIES) {
              const filter = { category, site, status: ['open' as const] };
              expect((await totals(filter)).findings, category).toBe(open[category]);
            }
          }
        } finally {
          server.close();
        }
      },
    ),
    { numRuns: 4 },
  );
}, 120_000);
