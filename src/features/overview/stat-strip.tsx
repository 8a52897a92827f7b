import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { apiQuery } from '#api/query.ts';
import { SeverityGlyph } from '#components/severity.tsx';
import type { Overview } from '#contract/overview.ts';
import { getQuota } from '#contract/quota.ts';
import { imagesIn, SCANNED_STATES, UNSCANNED_STATES } from '#domain/image-state.ts';
import { PRIORITIES, PRIORITY_FACTS, type Priority } from '#domain/severity.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { Icon } from '#ui/icon.tsx';
import { imagesUrl } from '#urls/images.ts';
import { QUOTA_PATH } from '#urls/quota.ts';
import { NumberLink } from './number-link.tsx';
import { levelUrl, stateUrl, whyUrl, type Scope } from './overview-links.ts';
import { isKnown, periodWords } from './period-words.ts';
import styles from './stat-strip.module.css';

type StatStripProps = { overview: Overview; scope: Scope };

/** Images by their most urgent risk, what is known of them, and what is left to look at more. */
export function StatStrip({ overview, scope }: StatStripProps) {
  const { states, levels } = overview;
  const scanned = imagesIn(states, SCANNED_STATES);
  const unscanned = imagesIn(states, UNSCANNED_STATES);
  return (
    <section className={styles['strip']} aria-label="Images">
      {PRIORITIES.map((priority) => (
        <LevelTile key={priority} priority={priority} overview={overview} scope={scope} />
      ))}
      <div className={styles['tile']}>
        <h2 className={styles['label']}>
          <Icon name="circle-check" size={14} /> Scanned
        </h2>
        <p className={styles['figure']}>
          <NumberLink to={stateUrl(scope, SCANNED_STATES)} value={scanned} label="scanned images" />
        </p>
        <p className={styles['context']}>
          of{' '}
          <NumberLink
            to={imagesUrl({ site: scope.site, view: 'images' })}
            value={scanned + unscanned}
            label="images"
          />{' '}
          images; <NumberLink to={levelUrl(scope, 'none')} value={levels.none} label="images" />{' '}
          without an open risk
        </p>
      </div>
      <div className={styles['tile']}>
        <h2 className={styles['label']}>
          <Icon name="circle-dashed" size={14} /> Unscanned
        </h2>
        <p className={styles['figure']}>
          <NumberLink
            to={stateUrl(scope, UNSCANNED_STATES)}
            value={unscanned}
            label="unscanned images"
          />
        </p>
        <p className={styles['context']}>
          <NumberLink
            to={stateUrl(scope, ['not-scanned'])}
            value={states['not-scanned']}
            label="images"
          />{' '}
          never,{' '}
          <NumberLink to={stateUrl(scope, ['failed'])} value={states.failed} label="images" />{' '}
          failed,{' '}
          <NumberLink
            to={stateUrl(scope, ['unsupported'])}
            value={states.unsupported}
            label="images"
          />{' '}
          unsupported
        </p>
      </div>
      <QuotaTile />
    </section>
  );
}

function LevelTile({ priority, overview, scope }: StatStripProps & { priority: Priority }) {
  const { levels, to, asOf } = overview;
  // What changed in a time that is over says nothing about a number of now.
  const isOfNow = to === asOf && isKnown(overview);
  return (
    <div className={styles['tile']}>
      <h2 className={styles['label']}>
        <SeverityGlyph priority={priority} /> {PRIORITY_FACTS[priority].label}-risk images
      </h2>
      <p className={styles['figure']}>
        <NumberLink
          to={levelUrl(scope, priority)}
          value={levels[priority]}
          label={`images with ${PRIORITY_FACTS[priority].label} as their most urgent open risk`}
        />
      </p>
      <p className={styles['context']}>
        {priority === 'asap' && isOfNow ? (
          <Delta overview={overview} scope={scope} />
        ) : (
          <>
            of{' '}
            <NumberLink
              to={stateUrl(scope, SCANNED_STATES)}
              value={imagesIn(overview.states, SCANNED_STATES)}
              label="images"
            />{' '}
            scanned
          </>
        )}
      </p>
    </div>
  );
}

/** How many more or fewer images have a High risk, with the way to why: that counts by image. */
function Delta({ overview, scope }: StatStripProps) {
  const { points } = overview;
  const delta = (points.at(-1)?.imagesToFix ?? 0) - (points[0]?.imagesToFix ?? 0);
  const why = whyUrl({ ...scope, unit: 'image' });
  if (delta === 0) return `the same ${periodWords(overview)}`;
  return (
    <>
      <Link className={styles['delta']} data-better={delta < 0} to={why}>
        <Icon name={delta < 0 ? 'arrow-down' : 'arrow-up'} size={11} />
        <span className="visually-hidden">{delta < 0 ? 'fewer by' : 'more by'} </span>
        {formatNumber(Math.abs(delta))}
      </Link>{' '}
      {periodWords(overview)},{' '}
      <Link className="link" to={why}>
        why
      </Link>
    </>
  );
}

/** Units are of the whole account; the page of the quota has the forecast. */
function QuotaTile() {
  const quota = useQuery(apiQuery(getQuota, {})).data;
  return (
    <div className={styles['tile']}>
      <h2 className={styles['label']}>
        <Icon name="gauge" size={14} /> Quota left
      </h2>
      <p className={styles['figure']}>
        {quota ? <NumberLink to={QUOTA_PATH} value={quota.remaining} label="units left" /> : '–'}
      </p>
      <p className={styles['context']}>
        {quota ? `of ${plural(quota.purchased, 'unit')} this month. ` : null}
        <Link className="link" to={QUOTA_PATH}>
          See the forecast
        </Link>
      </p>
    </div>
  );
}
