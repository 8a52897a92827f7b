import { Instant } from '#components/instant.tsx';
import { type FileWhitelistRule, FILE_WHITELIST_SCOPES } from '#contract/file-whitelist.ts';
import { RISK_CATEGORY_FACTS } from '#domain/risk-category.ts';
import { Button } from '#ui/button.tsx';
import { Select } from '#ui/select.tsx';
import { useFileWhitelistChanges } from './use-file-whitelist-changes.ts';
import styles from './whitelist.module.css';

const SCOPE_LABELS = { all: 'All repositories', repository: 'Only this repository' } as const;
const SCOPES = FILE_WHITELIST_SCOPES.map((value) => ({ value, label: SCOPE_LABELS[value] }));

type FileWhitelistTableProps = { rules: readonly FileWhitelistRule[]; readOnly: string | null };

/** The rules; their scope is changed in place. */
export function FileWhitelistTable({ rules, readOnly }: FileWhitelistTableProps) {
  const { setScope, remove, busy } = useFileWhitelistChanges();
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']} aria-label="Rules of the file whitelist">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Where it was whitelisted</th>
            <th scope="col">Scope</th>
            <th scope="col">Note</th>
            <th scope="col">Saved</th>
            <th scope="col">
              <span className="visually-hidden">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <tr key={rule.id}>
              <th scope="row">
                {rule.name}
                <span className={styles['quiet']}>
                  {RISK_CATEGORY_FACTS[rule.category].label}
                  {rule.condition === null ? '' : `, ${rule.condition}`}
                </span>
              </th>
              <td data-label="Whitelisted in">{rule.repository}</td>
              <td data-label="Scope">
                <Select
                  label={`Scope of ${rule.name}`}
                  value={rule.scope}
                  options={SCOPES}
                  disabledReason={readOnly ?? (busy ? 'Another change is being saved' : null)}
                  onChange={(scope) => setScope({ path: { id: rule.id }, body: { scope } })}
                />
              </td>
              <td data-label="Note">{rule.note}</td>
              <td data-label="Saved">
                <Instant at={rule.savedAt} />
                <span className={styles['quiet']}>{rule.savedBy}</span>
              </td>
              <td>
                <Button
                  size="small"
                  kind="destructive"
                  busy={busy}
                  disabledReason={readOnly}
                  onClick={() => remove(rule)}
                >
                  Delete <span className="visually-hidden">{rule.name}</span>
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
