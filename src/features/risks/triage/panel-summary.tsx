import { CvssWords } from '#components/cvss-words.tsx';
import { Fact, FactList } from '#components/fact-list.tsx';
import { ImageName } from '#components/image-name.tsx';
import { Instant } from '#components/instant.tsx';
import { SafeAnchor } from '#components/safe-anchor.tsx';
import type { RiskDetail } from '#contract/risk-detail.ts';
import type { RiskCategory } from '#domain/risk-category.ts';
import { Note } from '#ui/note.tsx';
import { assigneeWords } from './assignee-words.ts';
import { categoryView } from './category-views.ts';
import { PanelFigures } from './panel-figures.tsx';
import { rankWords } from './panel-rank-words.ts';
import styles from './panel-summary.module.css';

type PanelSummaryProps = { category: RiskCategory; risk: RiskDetail; now: number };

/** What it is, how bad it is, and why it stands where it stands in the list. */
export function PanelSummary({ category, risk, now }: PanelSummaryProps) {
  const { summary, cvssVector, ratings, firstSeenAt, firstSeenIn, references, assignees } = risk;
  const { versions } = categoryView(category);
  return (
    <>
      <p className={styles['text']}>{summary || 'The source gives no description.'}</p>
      {category === 'malicious-sample' ? (
        <div className={styles['note']}>
          <Note tone="caution" title="Handle it early">
            Such samples can make memory executable or change proxy settings.
          </Note>
        </div>
      ) : null}
      {versions ? <PanelFigures risk={risk} now={now} /> : null}
      <FactList>
        {cvssVector === null ? null : (
          <>
            <Fact name="In words">
              <CvssWords vector={cvssVector} />
            </Fact>
            <Fact name="Vector">
              <code className={styles['vector']}>{cvssVector}</code>
            </Fact>
          </>
        )}
        <Fact name="Why it ranks here">{rankWords(risk, category)}</Fact>
        {versions ? (
          <Fact name="Ratings">
            {ratings.length > 0 ? <Ratings ratings={ratings} /> : 'Not rated'}
          </Fact>
        ) : null}
        <Fact name="Assignee">{assigneeWords(assignees)}</Fact>
        <Fact name="First seen">
          <Instant at={firstSeenAt} /> <span className={styles['quiet']}>in</span>{' '}
          <ImageName image={firstSeenIn} />
        </Fact>
        {versions || references.length > 0 ? (
          <Fact name="References">
            {references.length === 0 ? 'None given' : null}
            <ul className={styles['references']}>
              {references.map(({ label, url }) => (
                <li key={url}>
                  <SafeAnchor address={url} label={label} />
                </li>
              ))}
            </ul>
          </Fact>
        ) : null}
      </FactList>
    </>
  );
}

/** The words of each source as published, before our rule turns them into a priority (D1). */
function Ratings({ ratings }: { ratings: RiskDetail['ratings'] }) {
  return (
    <ul className={styles['ratings']}>
      {ratings.map(({ os, severity }) => (
        <li key={os}>
          {os} <strong className={styles['rating']}>{severity}</strong>
        </li>
      ))}
    </ul>
  );
}
