import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixPlan, type PlanAction } from './fix-plan.ts';
import { groupForPlan, type PlanRisk } from './plan-actions.ts';
import { PRIORITIES } from './severity.ts';

const action = (key: string, work: number, risks: number[]): PlanAction => ({ key, work, risks });
const keys = (actions: PlanAction[], worth: number[]) =>
  fixPlan(actions, worth).map(({ action: { key }, worth: removed }) => [key, removed]);

describe('a plan', () => {
  test('begins with what removes most for its work', () => {
    const actions = [action('openssl', 1, [0, 1]), action('base', 4, [0, 1, 2, 3, 4])];
    expect(keys(actions, [1, 1, 1, 1, 1])).toEqual([
      ['openssl', 2],
      ['base', 3],
    ]);
  });

  test('counts what two actions remove only once, and leaves out what removes nothing more', () => {
    const actions = [action('curl', 1, [0]), action('base', 1, [0, 1]), action('zlib', 1, [1])];
    expect(keys(actions, [1, 1])).toEqual([['base', 2]]);
  });

  test('goes by the worth of risks, not by their number', () => {
    const actions = [action('many', 1, [0, 1, 2]), action('urgent', 1, [3])];
    expect(keys(actions, [1, 1, 1, 10])).toEqual([
      ['urgent', 10],
      ['many', 3],
    ]);
  });

  test('of equal actions begins with the first by name', () => {
    expect(keys([action('b', 1, [0]), action('a', 1, [1])], [1, 1])).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
  });

  test('of nothing is empty', () => {
    expect(fixPlan([], [])).toEqual([]);
    expect(fixPlan([action('a', 1, [])], [])).toEqual([]);
  });
});

const RISKS = 9;
const worths = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: RISKS, maxLength: RISKS });
const someActions = fc
  .array(
    fc.record({
      work: fc.integer({ min: 1, max: 6 }),
      risks: fc.uniqueArray(fc.nat({ max: RISKS - 1 }), { minLength: 1 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) => all.map(({ work, risks }, index) => action(`action ${index}`, work, risks)));

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const covered = (actions: readonly PlanAction[], worth: readonly number[]) =>
  sum([...new Set(actions.flatMap(({ risks }) => risks))].map((risk) => worth[risk]!));

/** Sums of fractions that should be the same differ in the last digits. */
const ROUNDING = 1e-9;

/** The most that any choice of actions removes without more work than a limit: tries all of them. */
function best(actions: readonly PlanAction[], worth: readonly number[], limit: number): number {
  let most = 0;
  for (let choice = 0; choice < 2 ** actions.length; choice += 1) {
    const chosen = actions.filter((_, index) => Math.floor(choice / 2 ** index) % 2 === 1);
    if (sum(chosen.map(({ work }) => work)) <= limit + ROUNDING)
      most = Math.max(most, covered(chosen, worth));
  }
  return most;
}

/** Up to each step a plan removes at least 63 % of what any choice of no more work could. */
function expectBound(actions: readonly PlanAction[], worth: readonly number[]) {
  let work = 0;
  let removed = 0;
  for (const { action: done, worth: more } of fixPlan(actions, worth)) {
    work += done.work;
    removed += more;
    const bound = (1 - 1 / Math.E) * best(actions, worth, work);
    expect(removed).toBeGreaterThanOrEqual(bound - ROUNDING);
  }
}

test('up to each step removes at least 63 % of what any choice of no more work could', () => {
  fc.assert(fc.property(someActions, worths, expectBound));
});

/** Risks of few packages and bases, so that all choices among their actions can be tried. */
const someRisks = fc.array(
  fc.record<PlanRisk>({
    priority: fc.constantFrom(...PRIORITIES),
    package: fc.constantFrom('openssl', 'zlib', 'curl'),
    packageManager: fc.constantFrom('apt', 'apk'),
    osLabel: fc.constant('Debian 10'),
    image: fc.nat({ max: 30 }).map((number) => `sha256:${number}`),
    layer: fc.integer({ min: 1, max: 2 }),
    layerDigest: fc.constantFrom('sha256:base', 'sha256:other'),
  }),
  { minLength: 1, maxLength: 40 },
);

test('the same holds for the actions of risks, with their fractions of work', () => {
  fc.assert(
    fc.property(someRisks, fc.boolean(), (risks, baseImages) => {
      const groups = groupForPlan(risks);
      expectBound(groups.actions({ baseImages }), groups.worth);
    }),
  );
});

test('removes each risk that an action removes, once, and its steps add up', () => {
  fc.assert(
    fc.property(someActions, worths, (actions, worth) => {
      const steps = fixPlan(actions, worth);
      const risks = steps.flatMap((step) => step.risks);
      expect(new Set(risks).size).toBe(risks.length);
      expect(sum(steps.map((step) => step.worth))).toBe(covered(actions, worth));
    }),
  );
});
