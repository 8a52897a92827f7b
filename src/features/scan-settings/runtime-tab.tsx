import type { CheckNode } from '#domain/check-tree.ts';
import { plural } from '#lib/plural.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Note } from '#ui/note.tsx';
import { CheckTree } from './check-tree.tsx';
import { SettingRow } from './setting-row.tsx';
import type { SettingsAnswer } from './settings-answer.ts';
import type { SettingsForm } from './settings-draft.ts';

/** What a scan of running containers looks at: clusters and their applications. */
export function RuntimeTab({ form, settings }: { form: SettingsForm; settings: SettingsAnswer }) {
  if (settings.clusters.length === 0)
    return (
      <EmptyState icon="layers" title="No cluster is connected">
        Applications of a cluster can be chosen here once it is connected.
      </EmptyState>
    );
  const tree: CheckNode[] = settings.clusters.map(({ id, name, applications }) => ({
    key: id,
    label: name,
    children: applications.map((one) => ({
      key: one.id,
      label: `${one.name}, ${plural(one.images, 'image')}`,
    })),
  }));
  return (
    <>
      <Note title="Manual only">
        Running containers are scanned when somebody starts a scan. Periodic scans leave them out.
      </Note>
      <SettingRow title="Container runtime" help="Clusters and applications of a runtime scan.">
        <CheckTree
          noun="applications"
          tree={tree}
          selected={form.values.runtime.applications}
          readOnly={form.readOnly}
          onChange={(applications) => form.set('runtime', 'applications', applications)}
        />
      </SettingRow>
    </>
  );
}
