import type { FixImpact as Impact, ImpactTopic } from '#domain/fix-impact.ts';
import styles from './fix-impact.module.css';

/** Two questions a person has before running a command, and the topics that answer each. */
const QUESTIONS = [
  { name: 'Impact', topics: ['packages', 'restart'] },
  { name: 'After you run it', topics: ['redeploy', 'version-gone', 'end-of-life'] },
] as const satisfies readonly { name: string; topics: readonly ImpactTopic[] }[];

/** What a fix changes and what follows from it, beside the command. */
export function FixImpact({ impact }: { impact: Impact }) {
  return (
    <div className={styles['columns']}>
      {QUESTIONS.map(({ name, topics }) => (
        <div key={name}>
          <h4 className={styles['name']}>{name}</h4>
          <ul className={styles['lines']}>
            {impact.lines
              .filter(({ topic }) => (topics as readonly ImpactTopic[]).includes(topic))
              .map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
