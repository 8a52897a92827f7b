import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '#api/client.ts';
import { failureText } from '#components/failure-text.ts';
import type { Input } from '#contract/endpoint.ts';
import { isRefusal } from '#contract/api-error.ts';
import { deleteWhitelistRule, saveWhitelistRule } from '#contract/vulnerability-whitelist.ts';
import { plural } from '#lib/plural.ts';
import { useToast } from '#ui/toast.tsx';

/** Saves a rule. Statuses and counts of every view change with it, so all that is known is asked again. */
export function useSaveRule(onSaved: () => void) {
  const client = useQueryClient();
  const failed = useFailureToast('The rule could not be saved');
  const toast = useToast();
  return useMutation({
    mutationKey: [saveWhitelistRule.id],
    mutationFn: (input: Input<typeof saveWhitelistRule>) => call(saveWhitelistRule, input),
    onSuccess: async (rule) => {
      onSaved();
      toast({
        title: `${rule.vulnerabilityId} is whitelisted`,
        detail: `The rule hides ${plural(rule.hiddenRisks, 'risk')} now.`,
      });
      await client.invalidateQueries();
    },
    onError: failed,
  });
}

/** Deletes a rule; its risks are open again. */
export function useDeleteRule(onDeleted: () => void) {
  const client = useQueryClient();
  const failed = useFailureToast('The rule could not be deleted');
  const toast = useToast();
  return useMutation({
    mutationKey: [deleteWhitelistRule.id],
    mutationFn: (id: string) => call(deleteWhitelistRule, { path: { id } }),
    onSuccess: async ({ reopenedRisks }, id) => {
      onDeleted();
      toast({
        title: `Rule of ${id} deleted`,
        detail: `${plural(reopenedRisks, 'risk')} reopened.`,
      });
      await client.invalidateQueries();
    },
    onError: failed,
  });
}

function useFailureToast(title: string) {
  const client = useQueryClient();
  const toast = useToast();
  return async (error: unknown) => {
    const { cause } = failureText(error);
    const rest = isRefusal(error) ? 'Nothing was changed.' : 'The list shows what is true now.';
    toast({ tone: 'failed', title, detail: `${cause} ${rest}` });
    await client.invalidateQueries();
  };
}
