import { useState } from 'react';
import { usePermit } from '#api/use-permit.ts';
import type { Registry } from '#contract/registries.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { AddPipelineDialog } from './add-pipeline-dialog.tsx';
import { Card } from './card.tsx';
import { PipelineRow } from './pipeline-row.tsx';
import { pipelinesOf } from './registry-groups.ts';
import styles from './registry-table.module.css';
import { RemoveDialog } from './remove-dialog.tsx';
import { RotateDialog } from './rotate-dialog.tsx';
import { TokenDialog } from './token-dialog.tsx';
import { useRowFocus } from './use-row-focus.ts';

const COLUMNS = [
  'Pipeline',
  'Region',
  'Images',
  'Token',
  'Token created',
  'Last used',
  'Keep images for',
  'Actions',
] as const;

type Asked =
  | { what: 'add' }
  | { what: 'rotate' | 'remove'; registry: Registry }
  | { what: 'token'; name: string; token: string };

/** Build pipelines that report images by a plug-in (product-facts 3.5). */
export function PipelinesCard({ rows }: { rows: readonly Registry[] }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const permit = usePermit('registry.manage');
  const pipelines = pipelinesOf(rows);
  const close = () => setAsked(null);
  const heading = useRowFocus(
    asked && 'registry' in asked ? asked.registry.id : null,
    pipelines.map(({ id }) => id),
  );
  const show = (name: string, token: string) => setAsked({ what: 'token', name, token });
  const closed = permit.ok ? null : permit.reason;
  return (
    <Card
      title="Build pipelines"
      headingRef={heading}
      meta="Jenkins and GitHub scan images with a plug-in while they build them."
      actions={
        <Button icon="plus" disabledReason={closed} onClick={() => setAsked({ what: 'add' })}>
          Add pipeline
        </Button>
      }
    >
      {pipelines.length === 0 ? (
        <EmptyState icon="database" title="No build pipeline is connected">
          Add one to get the token that its plug-in needs.
        </EmptyState>
      ) : (
        <table
          role="table"
          className={styles['table']}
          aria-label={plural(pipelines.length, 'build pipeline')}
        >
          <thead role="rowgroup">
            <tr role="row">
              {COLUMNS.map((name) => (
                <th
                  key={name}
                  scope="col"
                  role="columnheader"
                  data-number={name === 'Images' || undefined}
                >
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {pipelines.map((registry) => (
              <PipelineRow
                key={registry.id}
                registry={registry}
                closed={closed}
                onRotate={() => setAsked({ what: 'rotate', registry })}
                onRemove={() => setAsked({ what: 'remove', registry })}
              />
            ))}
          </tbody>
        </table>
      )}
      {asked?.what === 'add' ? <AddPipelineDialog onClose={close} onToken={show} /> : null}
      {asked?.what === 'rotate' ? (
        <RotateDialog registry={asked.registry} onClose={close} onToken={show} />
      ) : null}
      {asked?.what === 'remove' ? <RemoveDialog registry={asked.registry} onClose={close} /> : null}
      {asked?.what === 'token' ? (
        <TokenDialog name={asked.name} token={asked.token} onClose={close} />
      ) : null}
    </Card>
  );
}
