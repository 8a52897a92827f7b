import { rotateToken, type Registry } from '#contract/registries.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import styles from './dialogs.module.css';
import { useRegistryChange } from './use-registry-change.ts';

type RotateDialogProps = {
  registry: Registry;
  onClose: () => void;
  onToken: (name: string, token: string) => void;
};

/** Says what breaks before a token is replaced. */
export function RotateDialog({ registry, onClose, onToken }: RotateDialogProps) {
  const { id, name, pipeline } = registry;
  const rotate = useRegistryChange(rotateToken, {
    done: () => ({ title: `${name} has a new token` }),
    failed: `No new token of ${name} was received`,
  });
  function send() {
    if (rotate.isPending) return;
    rotate.mutate(
      { path: { id } },
      { onSuccess: ({ token }) => onToken(name, token), onError: onClose },
    );
  }
  return (
    <Dialog
      open
      title={`New token for ${name}`}
      onClose={onClose}
      onConfirm={send}
      footer={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button kind="destructive" busy={rotate.isPending} onClick={send}>
            Replace the token
          </Button>
        </>
      }
    >
      <div className={styles['stack']}>
        <p>
          The token that ends with <span className="mono">{pipeline?.token.hint}</span> stops
          working at once. Builds report nothing until the new one is in the plug-in.
        </p>
        <p>Images that were reported stay.</p>
      </div>
    </Dialog>
  );
}
