import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '#api/client.ts';
import type { Input } from '#contract/endpoint.ts';
import { saveWhitelistRule } from '#contract/whitelist.ts';
import { plural } from '#lib/plural.ts';
import { useToast } from '#ui/toast.tsx';

/** Saves a rule. Statuses and counts of every view change with it, so all that is known is asked again. */
export function useSaveRule(onSaved: () => void) {
  const client = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationKey: [saveWhitelistRule.id],
    mutationFn: (input: Input<typeof saveWhitelistRule>) => call(saveWhitelistRule, input),
    onSuccess: async ({ riskId, title, hiddenRisks }) => {
      onSaved();
      toast({
        title: `${title ?? riskId} is whitelisted`,
        detail: `The rule hides ${plural(hiddenRisks, 'risk')} now.`,
      });
      await client.invalidateQueries();
    },
    onError: () => client.invalidateQueries(),
  });
}
