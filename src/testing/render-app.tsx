import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { RouterProvider } from 'react-router/dom';
import { createQueryClient } from '#api/query-client.ts';
import { createRouter } from '#app/router.tsx';
import { UiProvider } from '#ui/ui-provider.tsx';

/** The whole console at an address, asking whatever mock API the test has started. */
export function renderApp(address: string) {
  history.replaceState(null, '', address);
  render(
    <QueryClientProvider client={createQueryClient()}>
      <UiProvider>
        <RouterProvider router={createRouter()} />
      </UiProvider>
    </QueryClientProvider>,
  );
  return { address: () => location.pathname + location.search };
}
