import { BASELINE_TREE, LEAK_SWITCHES } from '#domain/baseline-checks.ts';
import { ticksOf, withTicks } from '#domain/check-tree.ts';
import { Switch } from '#ui/switch.tsx';
import { CheckTree } from './check-tree.tsx';
import { SettingRow } from './setting-row.tsx';
import type { SettingsForm } from './settings-draft.ts';

/** The baseline checks; two of them are switches too, over the same selection (product-facts 4.3). */
export function BaselineTab({ form }: { form: SettingsForm }) {
  const { items } = form.values.baseline;
  const set = (next: string[]) => form.set('baseline', 'items', next);
  return (
    <>
      <SettingRow
        title="Leaks"
        help="The same as the baselines Access Key plaintext storage and Password leakage below."
      >
        {LEAK_SWITCHES.map(({ label, baseline }) => (
          <Switch
            key={label}
            label={label}
            checked={ticksOf(baseline, new Set(items)) === 'all'}
            disabledReason={form.readOnly}
            onChange={(on) => set(withTicks(BASELINE_TREE, items, baseline, on))}
          />
        ))}
      </SettingRow>
      <SettingRow
        title="Configuration scope"
        help="Checks of manual and periodic scans, by class and baseline. What is not selected leaves the lists with the next scan."
      >
        <CheckTree
          noun="checks"
          tree={BASELINE_TREE}
          selected={items}
          readOnly={form.readOnly}
          onChange={set}
        />
      </SettingRow>
    </>
  );
}
