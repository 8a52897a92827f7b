import { isRouteErrorResponse, useRouteError } from 'react-router';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { NotFoundPage } from './not-found-page.tsx';

/**
 * A view that could not start: its code did not arrive, or it broke while drawing. Nothing was
 * changed on the server, so loading again is always safe.
 */
export function RouteError() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  return (
    <main id="main">
      <EmptyState
        icon="cloud-alert"
        tone="failed"
        title="This view could not be shown"
        actions={
          <Button kind="primary" onClick={() => globalThis.location.reload()}>
            Load again
          </Button>
        }
      >
        The console ran into an error of its own. Nothing was changed.
      </EmptyState>
    </main>
  );
}
