import { useRef, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { CheckField } from '#ui/check-field.tsx';
import { CopyButton } from '#ui/copy-button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Note } from '#ui/note.tsx';
import styles from './dialogs.module.css';

type TokenDialogProps = { name: string; token: string; onClose: () => void };

/** The one time that a token can be read. Escape and a click beside it do not lose it. */
export function TokenDialog({ name, token, onClose }: TokenDialogProps) {
  const [stored, setStored] = useState(false);
  const place = useRef<HTMLElement>(null);
  const close = () => {
    if (stored) onClose();
  };
  return (
    <Dialog
      open
      title={`Token of ${name}`}
      onClose={close}
      footer={
        <Button
          kind="primary"
          disabledReason={stored ? null : 'Store the token first, and say so above'}
          onClick={onClose}
        >
          Done
        </Button>
      }
    >
      <div className={styles['stack']}>
        <Note tone="caution" title="It is shown this once">
          The server shows it to nobody again. If it is lost, ask for a new token.
        </Note>
        <code ref={place} className={`mono ${styles['token']}`}>
          {token}
        </code>
        <div>
          <CopyButton text={token} label="Copy token" target={place} />
        </div>
        <p>
          Put it into the Jenkins or GitHub plug-in, together with an access key. A user that is
          made for it alone is safer than that of the account.
        </p>
        <CheckField checked={stored} onChange={setStored}>
          I have stored it
        </CheckField>
      </div>
    </Dialog>
  );
}
