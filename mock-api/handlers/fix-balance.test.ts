import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { call } from '#api/client.ts';
import { getFix, listFixedRisks, listFixes, type FixTask } from '#contract/fixes.ts';
import { handleRisk, type HandlingRequest } from '#contract/handling.ts';
import { saveWhitelistRule } from '#contract/whitelist.ts';
import { FIX_REACHES } from '#domain/fix-run.ts';
import { sumPriorities } from '#domain/priority-counts.ts';
import { startMockServer, type MockServer } from '../node.ts';
import { ended, FIX_ID, preview, start } from '#testing/fixing.ts';
import { MINUTE_MS, NOW } from '../testing/now.ts';

const site = 'china';
const category = 'system-vulnerability';

let server: MockServer;
let now = NOW;
beforeEach(() => {
  now = NOW;
  server = startMockServer({ now: () => now, role: 'admin' });
});
afterEach(() => server.close());

const passMinute = () => {
  now += MINUTE_MS;
};

const ACTS = ['ignore', 'ignore for three minutes', 'reopen'] as const;
type Act = (typeof ACTS)[number];

function handle(id: string, act: Act) {
  const soon = new Date(now + 3 * MINUTE_MS).toISOString();
  const body: HandlingRequest =
    act === 'reopen'
      ? { action: 'reopen', site }
      : {
          ...{ action: 'ignore', site, reason: 'Not reachable' },
          expiresAt: act === 'ignore' ? null : soon,
        };
  return call(handleRisk, { path: { category, id }, body });
}

function expectBalance({ before, pending, closed, stayed, after, opened, verifiedAt }: FixTask) {
  const of = (some: FixTask['stayed']) =>
    some.reduce((total, { risks }) => total + sumPriorities(risks), 0);
  expect(pending + sumPriorities(closed) + of(stayed)).toBe(sumPriorities(before));
  if (verifiedAt === null) expect(sumPriorities(closed)).toBe(0);
  if (after === null || opened === null) return;
  const left = of(stayed.filter(({ reason }) => reason !== 'decided'));
  expect(sumPriorities(after)).toBe(left + sumPriorities(opened));
}

test('whatever is fixed and decided, and whenever somebody looks, every risk is counted once', async () => {
  const steps = fc.array(
    fc.record({
      from: fc.nat({ max: 30 }),
      images: fc.integer({ min: 1, max: 4 }),
      reach: fc.constantFrom(...FIX_REACHES),
      acts: fc.array(
        fc.record({
          risk: fc.nat({ max: 60 }),
          act: fc.constantFrom(...ACTS),
        }),
        { maxLength: 6 },
      ),
      wait: fc.nat({ max: 6 }),
    }),
    { minLength: 1, maxLength: 4 },
  );
  await fc.assert(
    fc.asyncProperty(steps, async (plan) => {
      server.close();
      now = NOW;
      server = startMockServer({ now: () => now, role: 'admin' });
      for (const [index, { from, images, reach, acts, wait }] of plan.entries()) {
        const seen = await preview(undefined, reach);
        const some = seen.images.slice(from, from + images);
        const id = `7d8c2a52-0f6e-4a4e-8a0e-1f5f7a8c2b3${index}`;
        if (some.length > 0) await start(some, id, undefined, reach);
        const fixes = (await call(listFixes, { query: { site } })).rows;
        for (const { risk, act } of acts) {
          const path = { id: fixes[risk % fixes.length]?.id ?? '' };
          if (path.id === '') break;
          const { rows } = await call(listFixedRisks, { path, query: { limit: 61 } });
          await handle(rows[risk % rows.length]!.id, act);
        }
        now += wait * MINUTE_MS;
        for (const { id: known } of fixes)
          (await call(getFix, { path: { id: known } })).images.forEach(expectBalance);
      }
    }),
    { numRuns: 6 },
  );
});

test('what is decided during a fix stays as decided, what is opened again is told apart', async () => {
  const [planned] = (await preview()).images;
  const { digest } = planned!.image;
  const unfixed = server.store.findings.china.filter(
    (finding) =>
      finding.image.digest === digest && finding.category === category && finding.fixed === null,
  );
  const [decided, reopened] = [...new Set(unfixed.map(({ riskId }) => riskId))] as [string, string];
  const risksOf = (id: string) => unfixed.filter(({ riskId }) => riskId === id).length;
  await handle(reopened, 'ignore');
  await start([planned!]);
  await handle(decided, 'ignore');
  await handle(reopened, 'reopen');
  const [task] = (await ended(passMinute)).images;
  expectBalance(task!);
  const stayed = task!.stayed.find(({ reason }) => reason === 'decided');
  expect(sumPriorities(stayed!.risks)).toBe(risksOf(decided));
  expect(sumPriorities(task!.opened!)).toBe(risksOf(reopened));
  const { rows } = await call(listFixedRisks, {
    path: { id: FIX_ID },
    query: { reason: ['decided'], limit: 10 },
  });
  expect(new Set(rows.map(({ id }) => id))).toEqual(new Set([decided]));
});

test('what is whitelisted during a fix is not left open by it', async () => {
  const [planned] = (await preview()).images;
  const { namespace, repository } = planned!.image;
  await start([planned!]);
  const { before } = server.store.fixes[0]!.tasks[0]!;
  const { riskId } = before.find(({ fixed }) => fixed === null)!;
  await call(saveWhitelistRule, {
    path: { id: '7d8c2a52-0f6e-4a4e-8a0e-1f5f7a8c2b99' },
    body: {
      ...{ version: null, category, riskId, match: null, digests: null, broad: false },
      ...{ repositories: [`${namespace}/${repository}`], ends: { kind: 'never' } },
      reason: 'Not reachable',
    },
  });
  (await ended(passMinute)).images.forEach(expectBalance);
  const { rows } = await call(listFixedRisks, { path: { id: FIX_ID }, query: { limit: 200 } });
  expect(rows.find(({ id }) => id === riskId)?.reason).toBe('decided');
});
