import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startMockServer } from '#mock-api/node.ts';
import { NOW } from '#mock-api/testing/now.ts';
import { renderApp } from '#testing/render-app.tsx';
import { groupForPlan } from '#domain/plan-actions.ts';
import type { PlanRequest } from './plan-messages.ts';
import { planSteps } from './plan-steps.ts';

const PLAN = '/fix-plan/system-vulnerabilities';

/** jsdom has no workers: the same work without a thread of its own. */
class SameThread extends EventTarget {
  readonly #groups = groupForPlan();

  postMessage(request: PlanRequest) {
    if (request.kind === 'add') return request.risks.forEach(this.#groups.add);
    const data = { steps: planSteps(this.#groups, request) };
    setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data })));
  }

  terminate() {}
}

let server: ReturnType<typeof startMockServer> | undefined;
beforeEach(() => vi.stubGlobal('Worker', SameThread));
afterEach(() => {
  server?.close();
  vi.unstubAllGlobals();
});

function start(options: Partial<Parameters<typeof startMockServer>[0]> = {}) {
  server = startMockServer({ now: () => NOW, ...options });
}

const actions = () => within(screen.getByRole('table', { name: 'Actions' }));

test('a filter for risks without a fixed version has no plan, and none is asked for', async () => {
  start({ faults: [{ endpoint: 'listFindings', kind: 'server-error', times: 9 }] });
  renderApp(`${PLAN}?fix=no-fix-yet`);
  expect(
    await screen.findByRole('heading', {
      name: 'This filter shows only risks without a fixed version',
    }),
  ).toBeVisible();
});

test('a filter that nothing matches has no plan, and says no more than that', async () => {
  start();
  renderApp(`${PLAN}?status=fixed`);
  expect(
    await screen.findByRole('heading', {
      name: 'No risk with a fixed version matches this filter',
    }),
  ).toBeVisible();
});

test('the plan is made of the fix states that are chosen', async () => {
  start();
  renderApp(`${PLAN}?fix=blocked,no-fix-yet`);
  await screen.findByRole('table', { name: 'Actions' });
  expect(screen.getByText(/Fix: .*or No fix yet/)).toBeVisible();
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Quick fix' })).toHaveAccessibleDescription(
      'None of these risks can be fixed by quick fix',
    ),
  );
});

test('the batch script covers what has commands, and names what it leaves out', async () => {
  start();
  const user = userEvent.setup();
  renderApp(`${PLAN}?take=9999`);
  await user.click(await screen.findByRole('button', { name: 'Batch script' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Batch script for 107 images' }));
  expect(dialog.getByText('8 images are left out')).toBeVisible();
  expect(dialog.getByText('No commands exist for this package manager: 8 images')).toBeVisible();
  expect(dialog.getByRole('button', { name: 'Download' })).toBeEnabled();
});

test('after its own quick fix the plan is read again and keeps its place', async () => {
  start();
  const user = userEvent.setup();
  const { address } = renderApp(`${PLAN}?q=repo:identity/*&fix=quick-fix&take=1`);
  await screen.findByRole('table', { name: 'Actions' });
  const [first, second] = actions().getAllByRole('button', { name: /^(?:Upgrade|Newer base)/ });
  const done = first!.closest('tr')!.textContent;
  await user.click(second!);
  const kept = second!.textContent!;

  await user.click(screen.getByRole('button', { name: 'Quick fix' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Quick fix' }));
  await user.click(await dialog.findByRole('button', { name: /^Fix \d+ images?$/ }));

  await waitFor(() => expect(actions().getAllByRole('row')[1]!.textContent).not.toBe(done));
  expect(actions().getByRole('button', { name: kept })).toHaveAttribute('aria-expanded', 'true');
  expect(address()).toContain('take=1');
});

test('the work of the actions adds up to the work of the plan', async () => {
  start();
  renderApp(`${PLAN}?take=9999`);
  await screen.findByRole('table', { name: 'Actions' });
  const sum = actions()
    .getAllByRole('row')
    .slice(1)
    .reduce((all, row) => all + Number(within(row).getAllByRole('cell')[1]!.textContent), 0);
  expect(screen.getByText(new RegExp(`about ${sum.toFixed(1)} units of work$`))).toBeVisible();
});
