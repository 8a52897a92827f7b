import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createQueryClient } from '#api/query-client.ts';
import { sessionQuery } from '#api/session-query.ts';
import { startMockServer, type MockServer } from '#mock-api/node.ts';
import { SignInRedirect } from './sign-in-redirect.tsx';

let server: MockServer;
beforeEach(() => (server = startMockServer({ person: null })));
afterEach(() => server.close());

function start(url: string) {
  const client = createQueryClient();
  render(
    <QueryClientProvider client={client}>
      <SignInRedirect url={url} />
    </QueryClientProvider>,
  );
  return client;
}

test('leads to the page of the server in another tab, and goes on after it', async () => {
  const client = start('/api/sign-in');
  const link = screen.getByRole('link', { name: /^Open the sign-in page/ });
  expect(link).toHaveAttribute('href', `${location.origin}/api/sign-in`);
  expect(link).toHaveAttribute('target', '_blank');
  const done = screen.getByRole('button', { name: 'I have signed in' });
  await userEvent.click(done);
  expect(await screen.findByRole('alert')).toHaveTextContent(
    /^Not signed in yet.*Finish signing in/,
  );
  server.signInAs('wei-chen');
  await userEvent.click(done);
  await expect
    .poll(() => client.getQueryData(sessionQuery.queryKey))
    .toMatchObject({ person: { id: 'wei-chen' } });
});

test('an address that nobody should open is shown and not linked', () => {
  start('javascript:alert(1)');
  expect(screen.getByRole('alert')).toHaveTextContent('javascript:alert(1)');
  expect(screen.queryByRole('link')).toBeNull();
});
