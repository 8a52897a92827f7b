import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from 'react-router';
import { apiQuery } from '#api/query.ts';
import { getAccount } from '#contract/account.ts';
import { isOpen } from '#domain/subscription.ts';
import { enableUrl } from '#urls/subscription.ts';

/**
 * Opens a view only for an account that holds image scan, and leads every other one to the order,
 * which comes back here afterwards. Nothing of the view is fetched before that is known. An account
 * that could not be loaded is let in: the server refuses what it has to, and the frame says so.
 */
export function RequireFeature() {
  const account = useQuery(apiQuery(getAccount, {}));
  const { pathname, search, hash } = useLocation();
  if (account.isPending) return null;
  if (account.data && !isOpen(account.data.imageScan))
    return <Navigate to={enableUrl(pathname + search + hash)} replace />;
  return <Outlet />;
}
