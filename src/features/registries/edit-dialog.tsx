import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { call } from '#api/client.ts';
import { invalidate } from '#api/query.ts';
import { updateRegistry, type RegistryChange } from '#contract/registries.ts';
import type { RegistryField } from '#domain/registry-form.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useToast } from '#ui/toast.tsx';
import { fieldWords, refusalOfEdit } from './connection-refusal.ts';
import styles from './dialogs.module.css';
import {
  editedList,
  editReasons,
  editStart,
  moves,
  toChange,
  type EditedRegistry,
  type EditText,
} from './edit-text.ts';
import { focusField } from './focus-field.ts';
import { PlaceFields } from './place-fields.tsx';
import { RefusalNote } from './refusal-note.tsx';
import { speedWords } from './registry-words.ts';
import { SpeedField } from './speed-field.tsx';
import { TokenFields } from './token-fields.tsx';
import { REGISTRY_OUTDATES } from './use-registry-change.ts';

const AGAIN = 'Type it again: the one that is stored is not sent to another address.';

type EditDialogProps = { registry: EditedRegistry; onClose: () => void };

/**
 * Changes the speed limit and the connection of one registry; secrets are only ever replaced. For
 * another address they are asked for again: what is stored is not sent to a new host.
 */
export function EditDialog({ registry, onClose }: EditDialogProps) {
  const [text, setText] = useState<EditText>(() => editStart(registry));
  const [tried, setTried] = useState(false);
  const fields = useRef<HTMLDivElement>(null);
  const save = useSave(registry, onClose);
  const reasons = tried ? editReasons(registry, text) : {};
  const moved = moves(registry, text);
  const list = editedList(registry);
  const refusal = save.error && refusalOfEdit(save.error);
  const errorOf = (field: RegistryField) =>
    // Nothing else makes a password necessary here.
    field === 'password' && reasons.password ? AGAIN : fieldWords(reasons, refusal, field);
  function set(change: Partial<EditText>) {
    if (save.isError) save.reset();
    setText({ ...text, ...change });
  }

  function send() {
    if (save.isPending) return;
    setTried(true);
    const [first] = Object.keys(editReasons(registry, text)) as (keyof typeof reasons)[];
    if (first) focusField(fields.current, first);
    else save.mutate(toChange(registry, text));
  }

  return (
    <Dialog
      open
      width={640}
      title={`Edit ${registry.name}`}
      onClose={onClose}
      onConfirm={send}
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button kind="primary" busy={save.isPending} onClick={send}>
            Save
          </Button>
        </>
      }
    >
      <div ref={fields} className={styles['stack']}>
        <SpeedField
          speed={text.speed}
          images={registry.images}
          error={errorOf('imagesPerHour')}
          onChange={(speed) => set({ speed })}
        />
        <PlaceFields
          value={text}
          onChange={set}
          errorOf={errorOf}
          passwordHelp={
            moved ? AGAIN : 'Leave empty to keep the one that is stored. It is never shown.'
          }
        />
        {moved && list ? (
          <TokenFields
            field={list}
            namespaces={registry.connection.namespaces}
            tokens={text.tokens}
            missing={errorOf(list) !== null}
            onChange={(tokens) => set({ tokens })}
          />
        ) : null}
        {refusal ? (
          <RefusalNote
            title="The registry was not changed"
            refusal={refusal}
            onMend={(field) => focusField(fields.current, field)}
          />
        ) : null}
      </div>
    </Dialog>
  );
}

function useSave({ id, name }: EditedRegistry, onClose: () => void) {
  const client = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: (body: RegistryChange) => call(updateRegistry, { path: { id }, body }),
    gcTime: 0,
    onSuccess: async ({ imagesPerHour }) => {
      onClose();
      toast({ title: `${name} is saved`, detail: `Speed limit: ${speedWords(imagesPerHour)}` });
      await invalidate(client, REGISTRY_OUTDATES);
    },
    onError: () => invalidate(client, REGISTRY_OUTDATES),
  });
}
