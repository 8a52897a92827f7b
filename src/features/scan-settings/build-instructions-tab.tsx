import { BUILD_CHECKS } from '#domain/build-checks.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { DOCKERFILE_CHECK_PATH } from '#urls/dockerfile-check.ts';
import { CheckTree } from './check-tree.tsx';
import { SettingRow } from './setting-row.tsx';
import type { SettingsForm } from './settings-draft.ts';

const TREE = BUILD_CHECKS.map(({ key, label, severity }) => ({
  key,
  label: `${label} (${severity})`,
}));

/** Which instructions of an image’s history are risks. */
export function BuildInstructionsTab({ form }: { form: SettingsForm }) {
  return (
    <SettingRow
      title="Build instructions"
      help="Instructions in the history of an image. They are checked in manual and periodic scans. What is not selected leaves the lists with the next scan."
    >
      <CheckTree
        noun="checks"
        tree={TREE}
        selected={form.values.buildInstructions.rules}
        readOnly={form.readOnly}
        onChange={(rules) => form.set('buildInstructions', 'rules', rules)}
      />
      <div>
        <ButtonLink to={DOCKERFILE_CHECK_PATH} icon="file-search">
          Check a Dockerfile
        </ButtonLink>
      </div>
    </SettingRow>
  );
}
