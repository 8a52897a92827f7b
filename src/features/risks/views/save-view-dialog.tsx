import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiMutation } from '#api/query.ts';
import { failureText } from '#components/failure-text.ts';
import { listViews, saveView, VIEW_NAME_LIMIT, type SavedView } from '#contract/saved-views.ts';
import type { RiskCategory } from '#domain/risk-category.ts';
import { Button } from '#ui/button.tsx';
import { CheckField } from '#ui/check-field.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Note } from '#ui/note.tsx';
import { TextField } from '#ui/text-field.tsx';

type SaveViewDialogProps = {
  /** The view to change; null saves a new one. */
  saved: SavedView | null;
  category: RiskCategory;
  query: string;
  onSaved: (view: SavedView) => void;
  onClose: () => void;
};

/** Asks what a view is called and who sees it. */
export function SaveViewDialog({ saved, category, query, onSaved, onClose }: SaveViewDialogProps) {
  const client = useQueryClient();
  const [id] = useState(() => saved?.id ?? crypto.randomUUID());
  const [name, setName] = useState(saved?.name ?? '');
  const [shared, setShared] = useState(saved?.shared ?? false);
  const save = useMutation(apiMutation(client, saveView, [listViews]));
  const blocker =
    name.trim() === ''
      ? 'Give it a name'
      : name.length > VIEW_NAME_LIMIT
        ? 'The name is too long'
        : null;

  async function confirm() {
    if (blocker !== null || save.isPending) return;
    const body = { version: saved?.version ?? null, name: name.trim(), category, query, shared };
    const view = await save.mutateAsync({ path: { id }, body }).catch(() => null);
    if (!view) return;
    onSaved(view);
    onClose();
  }

  return (
    <Dialog
      open
      title={saved ? `Change ${saved.name}` : 'Save view'}
      description="A view keeps the filter, the grouping and the order. It serves both sites."
      onClose={onClose}
      onConfirm={() => void confirm()}
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button
            kind="primary"
            busy={save.isPending}
            disabledReason={blocker}
            onClick={() => void confirm()}
          >
            Save view
          </Button>
        </>
      }
    >
      <TextField
        label="Name"
        value={name}
        error={name.length > VIEW_NAME_LIMIT ? `At most ${VIEW_NAME_LIMIT} characters` : null}
        onChange={setName}
      />
      <CheckField checked={shared} onChange={setShared}>
        Share it: everybody sees it, only you can change it
      </CheckField>
      {save.error ? (
        <Note tone="stopped" title="The view was not saved">
          {failureText(save.error).cause} The list stays as it is.
        </Note>
      ) : null}
    </Dialog>
  );
}
