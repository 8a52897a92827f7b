import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '#api/query.ts';
import { getAccount } from '#contract/account.ts';
import { isOpen } from '#domain/subscription.ts';

/**
 * Whether the account holds image scan, so that its data may be asked for. False until that is known;
 * true when it cannot be loaded, as the server then decides.
 */
export function useImageScanOpen(): boolean {
  const { data, isError } = useQuery(apiQuery(getAccount, {}));
  return data ? isOpen(data.imageScan) : isError;
}
