import { COMMAND_BLOCKER_WORDS, type CommandBlocker } from '#domain/fix-command-blocker.ts';
import styles from './command-refusal.module.css';

/** Reasons shown at once; a list of hundreds would say no more. */
const FIRST = 5;

/**
 * Stands where a command would stand when there can be no safe one. Names come from the image and are
 * shown as they are, as text, so that a person can find the culprit.
 */
export function CommandRefusal({ blockers }: { blockers: readonly CommandBlocker[] }) {
  const left = blockers.length - FIRST;
  return (
    <ul className={styles['list']}>
      {blockers.slice(0, FIRST).map((blocker, index) => (
        <li key={`${index} ${blocker.reason}`}>
          {COMMAND_BLOCKER_WORDS[blocker.reason]}
          {blocker.package === null ? null : (
            <>
              . Package <Culprit name={blocker.package} />
            </>
          )}
          {blocker.image === null ? null : (
            <>
              . Image <Culprit name={blocker.image} />
            </>
          )}
        </li>
      ))}
      {left > 0 ? <li>and {left} more</li> : null}
    </ul>
  );
}

function Culprit({ name }: { name: string }) {
  return (
    <code className={styles['culprit']} data-hint={name}>
      {name || 'without a name'}
    </code>
  );
}
