import type { WhitelistRule } from '#contract/vulnerability-whitelist.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useDeleteRule } from './use-whitelist-changes.ts';

/** Says what comes back before the rule goes. */
export function DeleteRuleDialog({ rule, onClose }: { rule: WhitelistRule; onClose: () => void }) {
  const remove = useDeleteRule(onClose);
  const confirm = () => {
    if (!remove.isPending) remove.mutate(rule.vulnerabilityId);
  };
  return (
    <Dialog
      open
      title={`Delete the rule of ${rule.vulnerabilityId}`}
      onClose={onClose}
      onConfirm={confirm}
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button kind="destructive" busy={remove.isPending} onClick={confirm}>
            Delete rule
          </Button>
        </>
      }
    >
      <p>
        {rule.hiddenRisks === 0
          ? 'The rule hides no open risk now. Where the vulnerability is found later, it raises alerts again.'
          : `${plural(rule.hiddenRisks, 'risk')} will be open and raise alerts again.`}
      </p>
    </Dialog>
  );
}
