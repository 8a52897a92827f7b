import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '#api/client.ts';
import { apiMutation, invalidate } from '#api/query.ts';
import { failureText } from '#components/failure-text.ts';
import {
  deleteFileWhitelistRule,
  listFileWhitelist,
  setFileWhitelistScope,
  type FileWhitelistRule,
} from '#contract/file-whitelist.ts';
import { useToast } from '#ui/toast.tsx';

/** Changes of file rules; after a failure the list is asked again, so that it shows what is true. */
export function useFileWhitelistChanges() {
  const client = useQueryClient();
  const toast = useToast();
  const onError = async (error: unknown) => {
    const detail = `${failureText(error).cause} The list shows what is true now.`;
    toast({ tone: 'failed', title: 'The rule could not be changed', detail });
    await invalidate(client, [listFileWhitelist]);
  };
  const scope = useMutation({
    ...apiMutation(client, setFileWhitelistScope, [listFileWhitelist]),
    onError,
  });
  const removal = useMutation({
    mutationKey: [deleteFileWhitelistRule.id],
    mutationFn: ({ id }: FileWhitelistRule) => call(deleteFileWhitelistRule, { path: { id } }),
    onSuccess: async (_, { name }) => {
      toast({ title: `Rule of ${name} deleted`, detail: 'It is found and raises alerts again.' });
      await invalidate(client, [listFileWhitelist]);
    },
    onError,
  });
  return {
    setScope: scope.mutate,
    remove: removal.mutate,
    busy: scope.isPending || removal.isPending,
  };
}
