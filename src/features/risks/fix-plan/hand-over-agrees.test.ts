import { createLoader } from 'nuqs/server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { call } from '#api/client.ts';
import { listRisks } from '#contract/risks.ts';
import { DEFAULT_FIX_TARGETS } from '#domain/fix-target.ts';
import { startMockServer } from '#mock-api/node.ts';
import { NOW } from '#mock-api/testing/now.ts';
import { riskListParsers } from '#urls/risks.ts';
import { collectFindings } from '../export/collect-findings.ts';
import { riskFilter } from '../triage/list-queries.ts';
import type { ListView } from '../triage/use-list-view.ts';
import { handOverMarkdown } from './hand-over.ts';
import { toPlanRisk } from './plan-risks.ts';
import { groupForPlan } from '#domain/plan-actions.ts';
import { planSteps } from './plan-steps.ts';
import { plannedList } from './planned-list.ts';

let server: ReturnType<typeof startMockServer>;
beforeEach(() => {
  server = startMockServer({ now: () => NOW });
});
afterEach(() => server.close());

const CONSOLE = 'https://console.example/fix-plan/system-vulnerabilities';

function listAt(address: string): ListView {
  const state = createLoader(riskListParsers)(new URL(address));
  return { ...state, category: 'system-vulnerability' };
}

/** The hand-over of a whole plan: of each owner the risks that it tells, and those that its link shows. */
async function handedOver(search: string) {
  const list = plannedList(listAt(CONSOLE + search))!;
  const { rows } = await collectFindings(
    { filter: riskFilter(list), group: 'finding', pick: { kind: 'all-but', keys: [] } },
    { signal: new AbortController().signal, onProgress: () => undefined },
  );
  const text = handOverMarkdown({
    rows,
    taken: planSteps(groupForPlan(rows.map(toPlanRisk)), { baseImages: true }),
    list,
    targets: DEFAULT_FIX_TARGETS,
    address: CONSOLE,
    at: new Date(NOW),
  });
  const parts = [...text.matchAll(/^([\d,]+) risks? in .*\n.*<(.*)>$/gm)];
  return Promise.all(
    parts.map(async ([, told, address]) => {
      const query = { ...riskFilter(listAt(address!)), limit: 1 };
      return {
        told: Number(told!.replaceAll(',', '')),
        shown: (await call(listRisks, { query })).risks,
      };
    }),
  );
}

test.each([
  '',
  '?q=repo:payments/*&priority=asap',
  '?fix=blocked&status=any',
  '?site=outside-china',
])('the link of each owner shows as many risks as the hand-over of %j tells', async (search) => {
  const owners = await handedOver(search);
  expect(owners.length).toBeGreaterThan(0);
  expect(owners.map(({ shown }) => shown)).toEqual(owners.map(({ told }) => told));
});
