import { useState } from 'react';
import { CommandRefusal } from '#components/command-refusal.tsx';
import type { FindingRow } from '#contract/findings.ts';
import { partialBatchScript } from '#domain/fix-command-batch.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { CodeBlock } from '#ui/code-block.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { downloadText } from '#ui/download-text.ts';
import { TextField } from '#ui/text-field.tsx';
import { toBatchImage } from '../triage/fix-commands.ts';
import { useBatchRegistry } from '../triage/use-batch-registry.ts';
import styles from './fix-plan-page.module.css';
import { imagesToFix } from './plan-images.ts';
import { ScriptLeftOut } from './script-left-out.tsx';

type PlanScriptDialogProps = { risks: readonly FindingRow[]; onClose: () => void };

/** One script for all images of the actions that have safe commands. It builds and pushes nothing. */
export function PlanScriptDialog({ risks, onClose }: PlanScriptDialogProps) {
  const [registry, setRegistry] = useBatchRegistry();
  const [at] = useState(() => new Date());
  const images = imagesToFix(risks, at);
  const { script, rebuilt, leftOut } = partialBatchScript(
    images.map((each) => ({ ...toBatchImage(each, registry), ref: each.image })),
  );
  return (
    <Dialog
      open
      width={800}
      onClose={onClose}
      title={script.ok ? `Batch script for ${plural(rebuilt, 'image')}` : 'Batch script'}
      description="Rebuilds each image with the packages of the actions you took, under a new tag. It pushes nothing, and stops at the first image that fails."
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button
            kind="primary"
            icon="download"
            disabledReason={script.ok ? null : 'There is no script that is safe to run'}
            onClick={() => {
              if (script.ok) downloadText(script.text, 'fix-plan.sh', 'text/x-shellscript');
            }}
          >
            Download
          </Button>
        </>
      }
    >
      <div className={styles['script']}>
        {script.ok ? <ScriptLeftOut leftOut={leftOut} /> : null}
        <TextField
          label="Registry address"
          placeholder="registry.example.com"
          help="Goes before each image name. Names are pinned to the scanned digest, so another image cannot take their place."
          value={registry}
          onChange={setRegistry}
        />
        <CodeBlock label="Batch script" text={script.ok ? script.text : null}>
          {script.ok ? null : <CommandRefusal blockers={script.blockers} />}
        </CodeBlock>
      </div>
    </Dialog>
  );
}
