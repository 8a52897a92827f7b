import type { CheckNode } from '#domain/check-tree.ts';
import { plural } from '#lib/plural.ts';
import { sameValue } from '#lib/same-value.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Note } from '#ui/note.tsx';
import { scanPlanUrl } from '#urls/scans.ts';
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
      <Note title="Manual only" actions={<ScanContainers form={form} />}>
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

/** Leads to the planner with what is saved: it plans what the server knows. */
function ScanContainers({ form }: { form: SettingsForm }) {
  const { applications } = form.base.runtime;
  const changed = !sameValue(applications, form.values.runtime.applications);
  const reason = changed
    ? 'Save or discard the changes first'
    : applications.length === 0
      ? 'No application is in scope'
      : null;
  return (
    <ButtonLink size="small" icon="play" to={scanPlanUrl({ applications })} disabledReason={reason}>
      Scan running containers
    </ButtonLink>
  );
}
