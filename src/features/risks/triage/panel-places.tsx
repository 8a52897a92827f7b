import { Fact, FactList } from '#components/fact-list.tsx';
import { Instant } from '#components/instant.tsx';
import { RiskStatus } from '#components/risk-status.tsx';
import { Severity } from '#components/severity.tsx';
import { VersionChange } from '#components/version-change.tsx';
import type { RiskEvidence } from '#contract/risk-detail.ts';
import type { RiskCategory } from '#domain/risk-category.ts';
import { CopyButton } from '#ui/copy-button.tsx';
import { Note } from '#ui/note.tsx';
import { HandlingFact } from './handling-fact.tsx';
import { LayerFact } from './layer-fact.tsx';
import styles from './panel-places.module.css';
import { SameFileFact } from './same-file-fact.tsx';
import { ShowMore } from './show-more.tsx';
import { useFirstRows } from './use-first-rows.ts';

/** Places on screen before `Show more`, and how many each press adds. */
const FIRST = 5;
const STEP = 50;

type PanelPlacesProps = { category: RiskCategory; evidence: readonly RiskEvidence[] };

/** Every place of a risk in one image, with what the scan saw there. */
export function PanelPlaces({ category, evidence }: PanelPlacesProps) {
  const { shown, ...rest } = useFirstRows(evidence, FIRST, STEP);
  return (
    <ul className={styles['places']}>
      {shown.map((place) => (
        <li key={`${place.name} ${place.path} ${place.layer.number}`} className={styles['place']}>
          <Place category={category} place={place} />
        </li>
      ))}
      {rest.more > 0 ? (
        <li>
          <ShowMore {...rest} />
        </li>
      ) : null}
    </ul>
  );
}

function Place({ category, place }: { category: RiskCategory; place: RiskEvidence }) {
  const { label, priority, status, path, line, content, layer, deletedIn } = place;
  const { installedVersion, fixedVersion } = place;
  const { md5, sha256, sameFileImages, rule, direct, firstSeenAt, lastSeenAt } = place;
  return (
    <>
      <h4 className={styles['head']}>
        <Severity priority={priority} category={category} />
        <span className={styles['name']}>{label}</span>
        {installedVersion === null ? null : (
          <VersionChange installed={installedVersion} fixed={fixedVersion} />
        )}
        {status === 'open' ? null : <RiskStatus status={status} />}
      </h4>
      {path === '' ? null : (
        <p className={styles['path']}>
          <code>{line === null ? path : `${path}:${line}`}</code>
          <CopyButton text={path} label="Copy path" iconOnly />
        </p>
      )}
      {content === null ? null : (
        <pre className={styles['content']} tabIndex={0}>
          {content}
        </pre>
      )}
      {deletedIn === null ? null : (
        <Note
          tone="caution"
          title={`Deleted in layer ${deletedIn.number}, still readable in layer ${layer.number}`}
        >
          Deleting a file in a later layer does not take it out of the image.
        </Note>
      )}
      <FactList>
        <LayerFact layer={layer} />
        {direct === null ? null : <Fact name="Dependency">{direct ? 'Direct' : 'Transitive'}</Fact>}
        {md5 === null ? null : <HashFact name="MD5" hash={md5} />}
        {sha256 === null ? null : <HashFact name="SHA-256" hash={sha256} />}
        {sameFileImages === null || sha256 === null ? null : (
          <SameFileFact category={category} sha256={sha256} images={sameFileImages} />
        )}
        {rule ? <HandlingFact name="Whitelisted" handling={rule} /> : null}
        <Fact name="First and last seen">
          <Instant at={firstSeenAt} /> to <Instant at={lastSeenAt} />
        </Fact>
      </FactList>
    </>
  );
}

function HashFact({ name, hash }: { name: string; hash: string }) {
  return (
    <Fact name={name}>
      <code className={styles['hash']}>{hash}</code>
      <CopyButton text={hash} label={`Copy ${name}`} iconOnly />
    </Fact>
  );
}
