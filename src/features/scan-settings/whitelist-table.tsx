import { useQueryState } from 'nuqs';
import { Link } from 'react-router';
import { ruleScope } from '#components/rule-scope.ts';
import { Instant } from '#components/instant.tsx';
import type { WhitelistRule } from '#contract/vulnerability-whitelist.ts';
import { formatNumber } from '#lib/format-number.ts';
import { Button } from '#ui/button.tsx';
import { siteParser } from '#urls/site.ts';
import { systemVulnerabilitiesUrl } from '#urls/system-vulnerabilities.ts';
import styles from './whitelist.module.css';

type WhitelistTableProps = {
  rules: readonly WhitelistRule[];
  readOnly: string | null;
  onAsk: (act: 'edit' | 'delete', rule: WhitelistRule) => void;
};

/** The rules with what each hides now. */
export function WhitelistTable({ rules, readOnly, onAsk }: WhitelistTableProps) {
  const [site] = useQueryState('site', siteParser);
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']} aria-label="Rules of the vulnerability whitelist">
        <thead>
          <tr>
            <th scope="col">Vulnerability</th>
            <th scope="col">Scope</th>
            <th scope="col" data-number>
              Hides now
            </th>
            <th scope="col">Note</th>
            <th scope="col">Saved</th>
            <th scope="col">
              <span className="visually-hidden">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <tr key={rule.vulnerabilityId}>
              <th scope="row">
                <Link
                  className={styles['id'] ?? ''}
                  to={systemVulnerabilitiesUrl({
                    site,
                    status: ['whitelisted'],
                    q: rule.vulnerabilityId,
                  })}
                >
                  {rule.vulnerabilityId}
                </Link>
                <span className={styles['quiet']}>
                  {rule.title ?? 'Not in the vulnerability data'}
                </span>
              </th>
              <td data-label="Scope" data-hint={rule.repositories?.join('\n')}>
                {ruleScope(rule.repositories)}
              </td>
              <td data-number data-label="Hides now">
                {formatNumber(rule.hiddenRisks)}
              </td>
              <td data-label="Note">{rule.note}</td>
              <td data-label="Saved">
                <Instant at={rule.savedAt} />
                <span className={styles['quiet']}>{rule.savedBy}</span>
              </td>
              <td>
                <div className={styles['acts']}>
                  <Button
                    size="small"
                    disabledReason={readOnly}
                    onClick={() => onAsk('edit', rule)}
                  >
                    Edit <span className="visually-hidden">{rule.vulnerabilityId}</span>
                  </Button>
                  <Button
                    size="small"
                    kind="destructive"
                    disabledReason={readOnly}
                    onClick={() => onAsk('delete', rule)}
                  >
                    Delete <span className="visually-hidden">{rule.vulnerabilityId}</span>
                  </Button>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
