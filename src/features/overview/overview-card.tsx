import { useState, type ReactNode } from 'react';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import styles from './overview-card.module.css';
import type { Sentence } from './sentence.ts';
import { SentenceView } from './sentence-view.tsx';

type OverviewCardProps = {
  title: string;
  /** What the card says, for those who look at no chart: the point, then more. */
  sentence: readonly [Sentence, Sentence?];
  children: ReactNode;
  /** The same as a table, where `children` are a chart. */
  table?: () => ReactNode;
};

/** Title, the sentence, then the picture; a chart can be turned into its table. */
export function OverviewCard({ title, sentence, children, table }: OverviewCardProps) {
  const [asTable, setAsTable] = useState(false);
  const [point, more] = sentence;
  return (
    <Card label={title}>
      <div className={styles['head']}>
        <h2 className={styles['title']}>{title}</h2>
        {table ? (
          <Button size="small" icon="table" onClick={() => setAsTable(!asTable)}>
            {asTable ? 'Chart' : 'Table'}
          </Button>
        ) : null}
      </div>
      <p className={styles['sentence']}>
        <strong>
          <SentenceView sentence={point} />
        </strong>{' '}
        {more ? <SentenceView sentence={more} /> : null}
      </p>
      {table && asTable ? table() : children}
    </Card>
  );
}
