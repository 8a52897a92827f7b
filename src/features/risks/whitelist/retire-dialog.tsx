import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '#api/client.ts';
import { failureText } from '#components/failure-text.ts';
import { deleteWhitelistRule, type WhitelistRule } from '#contract/whitelist.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Note } from '#ui/note.tsx';
import { useToast } from '#ui/toast.tsx';

/** Says what comes back before the rule goes. */
export function RetireDialog({ rule, onClose }: { rule: WhitelistRule; onClose: () => void }) {
  const name = rule.title ?? rule.riskId;
  const retire = useRetire(rule, onClose);
  const confirm = () => {
    if (!retire.isPending) retire.mutate();
  };
  return (
    <Dialog
      open
      title={`Retire the rule of ${name}`}
      onClose={onClose}
      onConfirm={confirm}
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button kind="destructive" busy={retire.isPending} onClick={confirm}>
            Retire rule
          </Button>
        </>
      }
    >
      <p>
        {rule.hiddenRisks === 0
          ? 'The rule hides no risk now. What it is about raises alerts again where it is found later.'
          : `${plural(rule.hiddenRisks, 'risk')} will be open and raise alerts again.`}
      </p>
      {retire.error ? (
        <Note tone="stopped" title="The rule was not retired">
          {failureText(retire.error).cause}
        </Note>
      ) : null}
    </Dialog>
  );
}

function useRetire({ id, title, riskId }: WhitelistRule, onClose: () => void) {
  const client = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: () => call(deleteWhitelistRule, { path: { id } }),
    onSuccess: async ({ reopenedRisks }) => {
      onClose();
      toast({
        title: `Rule of ${title ?? riskId} retired`,
        detail: `${plural(reopenedRisks, 'risk is', 'risks are')} open again.`,
      });
      await client.invalidateQueries();
    },
    onError: () => client.invalidateQueries(),
  });
}
