import { printedKeys } from '#components/shortcuts.ts';
import { RiskStatus } from '#components/risk-status.tsx';
import { Severity } from '#components/severity.tsx';
import type { Vulnerability } from '#contract/vulnerabilities.ts';
import { VULNERABILITY_STATUSES } from '#domain/risk-status.ts';
import { VULNERABILITY_TAG_FACTS, VULNERABILITY_TAGS } from '#domain/vulnerability-tag.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { CopyButton } from '#ui/copy-button.tsx';
import { Icon } from '#ui/icon.tsx';
import { Kbd } from '#ui/kbd.tsx';
import { Tag } from '#ui/tag.tsx';
import { handlingBlock, type HandlingPermit } from './handling-rules.ts';
import styles from './panel-header.module.css';

type PanelHeaderProps = {
  vulnerability: Vulnerability;
  permit: HandlingPermit;
  busy: boolean;
  onIgnore: () => void;
  onUnignore: () => void;
  onVerify: () => void;
};

/** Which vulnerability, how urgent, in which status, and what can be done about it. */
export function PanelHeader(props: PanelHeaderProps) {
  const { vulnerability, permit, busy, onIgnore, onUnignore, onVerify } = props;
  const { id, title, priority, tags, statuses } = vulnerability;
  return (
    <header className={styles['header']}>
      <div className={styles['line']}>
        <span className={styles['identity']}>
          <span className={styles['id']}>{id}</span>
          <CopyButton text={id} label="Copy ID" iconOnly />
        </span>
        <Severity priority={priority} pill />
        {VULNERABILITY_TAGS.filter((tag) => tags.includes(tag)).map((tag) => (
          <Tag key={tag} hot={tag === 'known-exploited'}>
            {tag === 'known-exploited' ? <Icon name="flame" size={11} /> : null}
            {VULNERABILITY_TAG_FACTS[tag].label}
          </Tag>
        ))}
      </div>
      <h2 className={styles['title']}>{title}</h2>
      <div className={styles['line']}>
        <Button
          icon="eye-off"
          disabledReason={handlingBlock('ignore', vulnerability, permit)}
          onClick={onIgnore}
        >
          Ignore <Kbd keys={printedKeys('ignore')} />
        </Button>
        {statuses.ignored > 0 ? (
          <Button
            icon="rotate-ccw"
            busy={busy}
            disabledReason={handlingBlock('unignore', vulnerability, permit)}
            onClick={onUnignore}
          >
            Un-ignore
          </Button>
        ) : null}
        <Button
          icon="refresh-cw"
          busy={busy}
          disabledReason={handlingBlock('verify', vulnerability, permit)}
          onClick={onVerify}
        >
          Verify
        </Button>
        <Statuses vulnerability={vulnerability} />
      </div>
    </header>
  );
}

/** One status for all, or each with its risks when they differ. */
function Statuses({ vulnerability: { statuses } }: { vulnerability: Vulnerability }) {
  const present = VULNERABILITY_STATUSES.filter((status) => statuses[status] > 0);
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
