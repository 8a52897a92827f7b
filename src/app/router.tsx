import { createBrowserRouter, redirect, type RouteObject } from 'react-router';
import { SYSTEM_VULNERABILITIES_PATH } from '#urls/system-vulnerabilities.ts';
import { NotFoundPage } from './not-found-page.tsx';
import { RouteError } from './route-error.tsx';
import { Shell } from './shell.tsx';

/**
 * The whole route table. Views load on demand; a view that fails to load leaves the shell usable.
 * New objects on every call, because a router writes into them.
 */
export const createRoutes = (): RouteObject[] => [
  {
    Component: Shell,
    ErrorBoundary: RouteError,
    HydrateFallback: () => null,
    children: [
      {
        ErrorBoundary: RouteError,
        children: [
          {
            index: true,
            loader: () => redirect(SYSTEM_VULNERABILITIES_PATH),
            Component: () => null,
          },
          {
            path: `${SYSTEM_VULNERABILITIES_PATH}/:vulnerabilityId?`,
            lazy: {
              Component: async () =>
                (await import('#features/risks/vulnerabilities/vulnerabilities-page.tsx'))
                  .VulnerabilitiesPage,
            },
          },
          { path: '*', Component: NotFoundPage },
        ],
      },
    ],
  },
];

/** The router of a browser tab. */
export function createRouter() {
  return createBrowserRouter(createRoutes());
}
