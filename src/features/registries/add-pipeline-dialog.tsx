import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { call } from '#api/client.ts';
import { invalidate } from '#api/query.ts';
import { failureText } from '#components/failure-text.ts';
import { ApiError, isRefusal } from '#contract/api-error.ts';
import { addPipeline } from '#contract/registries.ts';
import { PIPELINE_NAME_LENGTH } from '#domain/pipeline.ts';
import { REGION_IDS } from '#domain/region.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Note } from '#ui/note.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import styles from './dialogs.module.css';
import { nameProblem } from './pipeline-name.ts';
import { REGION_GROUPS } from './region-options.ts';
import { REGISTRY_OUTDATES } from './use-registry-change.ts';

type AddPipelineDialogProps = {
  onClose: () => void;
  onToken: (name: string, token: string) => void;
};

/** Adds a pipeline and hands its token on. Its id is chosen once, so no try adds it twice. */
export function AddPipelineDialog({ onClose, onToken }: AddPipelineDialogProps) {
  const client = useQueryClient();
  const [id] = useState(() => crypto.randomUUID());
  const [name, setName] = useState('');
  const [regionId, setRegionId] = useState('');
  const [tried, setTried] = useState(false);
  const region = REGION_IDS.find((one) => one === regionId);
  const problem = nameProblem(name);
  const fields = useRef<HTMLDivElement>(null);
  const focus = (what: 'input' | 'select') =>
    fields.current?.querySelector<HTMLElement>(what)?.focus();
  const add = useMutation({
    mutationFn: (body: { name: string; regionId: NonNullable<typeof region> }) =>
      call(addPipeline, { path: { id }, body }),
    gcTime: 0,
    onSuccess: async ({ registry, token }) => {
      onToken(registry.name, token);
      await invalidate(client, REGISTRY_OUTDATES);
    },
    onError: (error) => {
      if (takenWords(error)) focus('input');
    },
  });

  function send() {
    setTried(true);
    if (problem) focus('input');
    else if (!region) focus('select');
    else if (!add.isPending) add.mutate({ name: name.trim(), regionId: region });
  }

  return (
    <Dialog
      open
      title="Add pipeline"
      onClose={onClose}
      onConfirm={send}
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button kind="primary" busy={add.isPending} onClick={send}>
            Add and show token
          </Button>
        </>
      }
    >
      <div ref={fields} className={styles['stack']}>
        <TextField
          label="Name"
          help={`Up to ${PIPELINE_NAME_LENGTH} characters, such as the name of the job.`}
          value={name}
          error={(tried ? problem : null) ?? takenWords(add.error)}
          onChange={(next) => {
            if (add.isError) add.reset();
            setName(next);
          }}
        />
        <SelectField
          label="Region"
          help="Where its images are kept; scans of a region count them there."
          value={regionId}
          placeholder="Choose a region"
          groups={REGION_GROUPS}
          error={tried && !region ? 'Choose the region that its images are kept in.' : null}
          onChange={setRegionId}
        />
        {add.error && !takenWords(add.error) ? (
          <Note tone="stopped" title="The pipeline was not added">
            {failureWords(add.error)}
          </Note>
        ) : null}
      </div>
    </Dialog>
  );
}

/** Who has the name already, for its field; null when that is not what went wrong. */
function takenWords(error: Error | null): string | null {
  const failure = error instanceof ApiError ? error.failure : null;
  const takenBy = failure?.kind === 'problem' ? failure.problem.takenBy : undefined;
  return takenBy === undefined ? null : `${takenBy} has this name already. Enter another one.`;
}

function failureWords(error: Error): string {
  const { cause } = failureText(error);
  return isRefusal(error)
    ? `${cause} Nothing was changed.`
    : `${cause} It may have been added all the same. Add it again: nothing is added twice.`;
}
