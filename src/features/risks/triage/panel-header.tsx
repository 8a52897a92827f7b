import { printedKeys } from '#components/shortcuts.ts';
import { RiskStatus } from '#components/risk-status.tsx';
import { Severity } from '#components/severity.tsx';
import type { RiskDetail } from '#contract/risk-detail.ts';
import type { RiskCategory } from '#domain/risk-category.ts';
import { HANDLING_ACTIONS, type HandlingAction } from '#domain/risk-handling.ts';
import { RISK_STATUSES } from '#domain/risk-status.ts';
import { VULNERABILITY_TAG_FACTS, VULNERABILITY_TAGS } from '#domain/vulnerability-tag.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { CopyButton } from '#ui/copy-button.tsx';
import { Icon } from '#ui/icon.tsx';
import { Kbd } from '#ui/kbd.tsx';
import { Tag } from '#ui/tag.tsx';
import { categoryView } from './category-views.ts';
import { handlingBlock, isOffered, type HandlingPermit } from './handling-rules.ts';
import { HANDLING_WORDS } from './handling-words.ts';
import styles from './panel-header.module.css';

type PanelHeaderProps = {
  category: RiskCategory;
  risk: RiskDetail;
  permit: HandlingPermit;
  busy: boolean;
  onAction: (action: HandlingAction) => void;
  onWhitelist: () => void;
};

/** Which risk, how urgent, in which status, and what can be done about it. */
export function PanelHeader(props: PanelHeaderProps) {
  const { category, risk, permit, busy, onAction, onWhitelist } = props;
  const { id, title, className, priority, tags, statuses } = risk;
  const { versions } = categoryView(category);
  const reopens = statuses.ignored + statuses['false-positive'] > 0;
  /** Which of them a category has is in its facts (product-facts 6.12). */
  const actions = HANDLING_ACTIONS.filter((action) =>
    action === 'reopen' ? reopens : isOffered(action, category),
  );
  return (
    <header className={styles['header']}>
      <div className={styles['line']}>
        {versions ? (
          <span className={styles['identity']}>
            <span className={styles['id']}>{id}</span>
            <CopyButton text={id} label="Copy ID" iconOnly />
          </span>
        ) : null}
        <Severity priority={priority} category={category} pill />
        {className === null ? null : <Tag>{className}</Tag>}
        {VULNERABILITY_TAGS.filter((tag) => tags.includes(tag)).map((tag) => (
          <Tag key={tag} hot={tag === 'known-exploited'}>
            {tag === 'known-exploited' ? <Icon name="flame" size={11} /> : null}
            {VULNERABILITY_TAG_FACTS[tag].label}
          </Tag>
        ))}
      </div>
      <h2 className={styles['title']}>{title}</h2>
      <div className={styles['line']}>
        {actions.map((action) => {
          const { label, icon, shortcut } = HANDLING_WORDS[action].button;
          return (
            <Button
              key={action}
              icon={icon}
              busy={busy && (action === 'reopen' || action === 'verify')}
              disabledReason={handlingBlock(action, risk, permit, category)}
              onClick={() => onAction(action)}
            >
              {label} {shortcut ? <Kbd keys={printedKeys(shortcut)} /> : null}
            </Button>
          );
        })}
        <Button icon="eye-off" onClick={onWhitelist}>
          Whitelist <Kbd keys={printedKeys('whitelist')} />
        </Button>
        <Statuses risk={risk} />
      </div>
    </header>
  );
}

/** One status for all, or each with its risks when they differ. */
function Statuses({ risk: { statuses } }: { risk: RiskDetail }) {
  const present = RISK_STATUSES.filter((status) => statuses[status] > 0);
  const mixed = present.length > 1;
  return (
    <span className={styles['statuses']}>
      {present.map((status) => (
        <span key={status} data-hint={plural(statuses[status], 'risk')}>
          <RiskStatus status={status} {...(mixed && { detail: formatNumber(statuses[status]) })} />
        </span>
      ))}
    </span>
  );
}
