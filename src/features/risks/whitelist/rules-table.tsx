import { useQueryState } from 'nuqs';
import { Link } from 'react-router';
import { Instant } from '#components/instant.tsx';
import { endWords, matchWords, placeWords } from './rule-words.ts';
import type { WhitelistRule } from '#contract/whitelist.ts';
import { RISK_CATEGORY_FACTS } from '#domain/risk-category.ts';
import type { WhitelistState } from '#domain/whitelist-rule.ts';
import { formatNumber } from '#lib/format-number.ts';
import { Button } from '#ui/button.tsx';
import { risksUrl } from '#urls/risks.ts';
import { siteParser } from '#urls/site.ts';
import styles from '../record-table.module.css';

const STATE_LABELS = {
  active: 'Active',
  expired: 'Expired',
  'reason-gone': 'A fix exists now',
} as const satisfies Record<WhitelistState, string>;

type RulesTableProps = {
  rules: readonly WhitelistRule[];
  readOnly: string | null;
  onEdit: (rule: WhitelistRule) => void;
  onRetire: (rule: WhitelistRule) => void;
};

/** The rules with what each is about, hides and ends with. */
export function RulesTable({ rules, ...row }: RulesTableProps) {
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']} aria-label="Whitelist rules">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Where</th>
            <th scope="col" data-number>
              Matches
            </th>
            <th scope="col" data-number>
              Hides now
            </th>
            <th scope="col">Ends</th>
            <th scope="col">Reason</th>
            <th scope="col">Owner</th>
            <th scope="col">
              <span className="visually-hidden">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <Rule key={rule.id} rule={rule} {...row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RuleProps = Omit<RulesTableProps, 'rules'> & { rule: WhitelistRule };

function Rule({ rule, readOnly, onEdit, onRetire }: RuleProps) {
  const [site] = useQueryState('site', siteParser);
  const { category, riskId, title, match, repositories, matches, hiddenRisks, state } = rule;
  const name = title ?? riskId;
  return (
    <tr>
      <th scope="row">
        <Link className="link" to={risksUrl(category, { site, status: ['whitelisted'] }, riskId)}>
          {name}
        </Link>
        <span className={styles['quiet']}>
          {[RISK_CATEGORY_FACTS[category].label, title === null ? null : riskId, matchWords(match)]
            .filter((part) => part !== null && part !== name)
            .join(', ')}
        </span>
      </th>
      <td data-label="Where" data-hint={repositories?.join('\n')}>
        {placeWords(rule)}
      </td>
      <td data-label="Matches" data-number>
        {formatNumber(matches)}
      </td>
      <td data-label="Hides now" data-number>
        {formatNumber(hiddenRisks)}
      </td>
      <td data-label="Ends">
        {endWords(rule)}
        {state === 'active' ? null : <span className={styles['state']}>{STATE_LABELS[state]}</span>}
      </td>
      <td data-label="Reason">{rule.reason}</td>
      <td data-label="Owner">
        {rule.savedBy}
        <span className={styles['quiet']}>
          <Instant at={rule.savedAt} />
        </span>
      </td>
      <td>
        <div className={styles['acts']}>
          <Button size="small" disabledReason={readOnly} onClick={() => onEdit(rule)}>
            {state === 'active' ? 'Edit' : 'Renew'} <span className="visually-hidden">{name}</span>
          </Button>
          <Button
            size="small"
            kind="destructive"
            disabledReason={readOnly}
            onClick={() => onRetire(rule)}
          >
            Retire <span className="visually-hidden">{name}</span>
          </Button>
        </div>
      </td>
    </tr>
  );
}
