import { useId } from 'react';
import { EDITION_FACTS, editionRefusal, EDITIONS, type Edition } from '#domain/edition.ts';
import styles from './edition-choice.module.css';

/** What each edition adds, in a few words (product-facts 1.1). */
const ABOUT = {
  basic: 'Free of charge',
  'anti-virus': 'Protection against viruses',
  advanced: 'Host protection',
  enterprise: 'Adds threat detection',
  ultimate: 'Adds Kubernetes runtime and container assets',
  'value-added-plan': 'Image scan only',
} as const satisfies Record<Edition, string>;

type EditionChoiceProps = {
  current: Edition;
  value: Edition;
  onChange: (edition: Edition) => void;
  /** Why an edition cannot be chosen; null when it can. */
  refusal?: (current: Edition, wanted: Edition) => string | null;
};

/** All six editions, so that nobody has to guess; those that cannot be ordered say why. */
export function EditionChoice(props: EditionChoiceProps) {
  const { current, value, onChange, refusal = editionRefusal } = props;
  const name = useId();
  return (
    <div className={styles['grid']} role="radiogroup" aria-label="Edition">
      {EDITIONS.map((edition) => {
        const reason = refusal(current, edition);
        const words = [edition === current ? 'Current' : null, reason ?? ABOUT[edition]];
        return (
          <label key={edition} className={styles['card']} data-closed={reason ? '' : undefined}>
            <input
              type="radio"
              name={name}
              value={edition}
              checked={edition === value}
              disabled={reason !== null}
              aria-describedby={`${name}-${edition}`}
              onChange={() => onChange(edition)}
            />
            <span>
              <span className={styles['label']}>{EDITION_FACTS[edition].label}</span>
              <span id={`${name}-${edition}`} className={styles['about']}>
                {words.filter(Boolean).join('. ')}
              </span>
            </span>
          </label>
        );
      })}
    </div>
  );
}
