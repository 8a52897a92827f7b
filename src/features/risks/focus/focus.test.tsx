import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { call } from '#api/client.ts';
import { handleRisk } from '#contract/handling.ts';
import { startMockServer, type MockServer } from '#mock-api/node.ts';
import { renderApp } from '#testing/render-app.tsx';

let server: MockServer | undefined;
afterEach(() => server?.close());

test('a verdict on what somebody else has handled says so, and stays with the risk', async () => {
  server = startMockServer({ now: () => Date.parse('2026-11-23T01:14:00Z') });
  renderApp('/one-by-one/system-vulnerabilities?q=cve:CVE-2021-44228');
  const user = userEvent.setup({ delay: null });
  await user.type(await screen.findByLabelText('Reason of your verdicts'), 'Behind a gateway');
  await call(handleRisk, {
    path: { category: 'system-vulnerability', id: 'CVE-2021-44228' },
    body: { action: 'ignore', reason: 'First', expiresAt: null, site: 'china' },
  });
  await user.click(screen.getByRole('button', { name: /^Ignore/ }));
  expect(await screen.findByText('Somebody has handled this risk meanwhile')).toBeVisible();
  expect(screen.getByText(/^1 of 7/)).toHaveTextContent(/^1 of 7$/);
});
