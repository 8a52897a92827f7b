import { removeRegistry, type Registry } from '#contract/registries.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import styles from './dialogs.module.css';
import { removalWords } from './registry-words.ts';
import { useRegistryChange } from './use-registry-change.ts';

/** Says what stops and what stays before a registry or a pipeline goes. */
export function RemoveDialog({ registry, onClose }: { registry: Registry; onClose: () => void }) {
  const { title, stops, stays, confirm, done } = removalWords(registry);
  const remove = useRegistryChange(removeRegistry, {
    done: () => ({ title: done, detail: 'Results stay until their retention ends.' }),
    failed: `${registry.name} was not removed`,
  });
  const send = () => {
    if (!remove.isPending) remove.mutate({ path: { id: registry.id } }, { onSettled: onClose });
  };
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      onConfirm={send}
      footer={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button kind="destructive" busy={remove.isPending} onClick={send}>
            {confirm}
          </Button>
        </>
      }
    >
      <div className={styles['stack']}>
        <p>{stops}</p>
        <p>{stays}</p>
      </div>
    </Dialog>
  );
}
