import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { apiQuery } from '#api/query.ts';
import { Fact, FactList } from '#components/fact-list.tsx';
import { ImageName } from '#components/image-name.tsx';
import { Instant } from '#components/instant.tsx';
import { RiskStatus } from '#components/risk-status.tsx';
import { Severity } from '#components/severity.tsx';
import type { Batch } from '#contract/batches.ts';
import type { FindingRow } from '#contract/findings.ts';
import { getRisk } from '#contract/risk-detail.ts';
import type { RiskCategory } from '#domain/risk-category.ts';
import type { Site } from '#domain/region.ts';
import { Card } from '#ui/card.tsx';
import { risksUrl } from '#urls/risks.ts';
import { HANDLING_WORDS } from '../triage/handling-words.ts';
import styles from './focus-page.module.css';

type FocusCardProps = {
  category: RiskCategory;
  row: FindingRow;
  site: Site;
  /** What was decided about it in this round. */
  decided: Batch | undefined;
};

/** One risk with all that a verdict needs. */
export function FocusCard({ category, row, site, decided }: FocusCardProps) {
  const { id, title, item, installedVersion, fixedVersion, path, layer, image, priority } = row;
  const detail = useQuery(apiQuery(getRisk, { path: { category, id }, query: { site } })).data;
  return (
    <Card label={title || id}>
      <div className={styles['line']}>
        <Severity priority={priority} category={category} pill />
        <Link className="link" to={risksUrl(category, { site, status: [] }, id)}>
          {id}
        </Link>
        {decided ? (
          <strong>{HANDLING_WORDS[decided.action].becomes}</strong>
        ) : (
          <RiskStatus status={row.status} />
        )}
      </div>
      <h2 className={styles['name']}>{title || id}</h2>
      <p className={styles['text']}>{detail?.summary ?? ''}</p>
      <FactList>
        <Fact name="In">
          {item} {installedVersion}
        </Fact>
        <Fact name="Fixed in">{fixedVersion ?? 'No fixed version is published'}</Fact>
        <Fact name="Image">
          <ImageName image={image} /> {image.deployed ? '· deployed' : null}
        </Fact>
        <Fact name="Where">
          {path === '' ? null : <code className={styles['path']}>{path}</code>} layer {layer}
        </Fact>
        <Fact name="First seen">
          <Instant at={row.firstSeenAt} />
        </Fact>
        {detail ? <Fact name="Images">{detail.images} at this site</Fact> : null}
      </FactList>
    </Card>
  );
}
