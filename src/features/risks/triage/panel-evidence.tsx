import { Link } from 'react-router';
import { Digest } from '#components/digest.tsx';
import { Fact, FactList } from '#components/fact-list.tsx';
import { ImageName } from '#components/image-name.tsx';
import { Instant } from '#components/instant.tsx';
import { VersionChange } from '#components/version-change.tsx';
import type { AffectedImage } from '#contract/risk-detail.ts';
import type { RiskCategory } from '#domain/risk-category.ts';
import { REGISTRY_FACTS } from '#domain/registry.ts';
import { imageUrl } from '#urls/image-address.ts';
import { HandlingFact } from './handling-fact.tsx';
import { LayerFact } from './layer-fact.tsx';
import { PanelPlaces } from './panel-places.tsx';
import { deployedWords, matchWords, systemWords } from './panel-evidence-words.ts';
import styles from './panel-evidence.module.css';

type PanelEvidenceProps = { category: RiskCategory; affected: AffectedImage };

/** What the scan saw in one image: what, where, in which layer, and why it matches. */
export function PanelEvidence({ category, affected }: PanelEvidenceProps) {
  const { image, layer, ignored, lastScanAt } = affected;
  const system = category === 'system-vulnerability';
  const rule = affected.evidence[0]?.rule;
  return (
    <>
      {system ? (
        <Packages affected={affected} />
      ) : (
        <PanelPlaces category={category} evidence={affected.evidence} />
      )}
      <FactList>
        {system ? <LayerFact layer={layer} /> : null}
        <Fact name="Image">
          <Link className="link" to={imageUrl(image)}>
            <ImageName image={image} />
          </Link>
        </Fact>
        <Fact name="Image digest">
          <Digest digest={image.digest} what="image digest" />
        </Fact>
        <Fact name="Registry">
          {REGISTRY_FACTS[image.registryType].label}{' '}
          <code className={styles['region']}>{image.regionId}</code>
        </Fact>
        <Fact name="System">{systemWords(image)}</Fact>
        <Fact name="Owner">{image.owner ?? 'Not known'}</Fact>
        <Fact name="Deployed">{deployedWords(image.deployed)}</Fact>
        <Fact name="Scanned">
          <Instant at={lastScanAt} />
        </Fact>
        {ignored ? <HandlingFact name="Ignored" handling={ignored} /> : null}
        {system && rule ? <HandlingFact name="Whitelisted" handling={rule} /> : null}
      </FactList>
    </>
  );
}

function Packages({ affected: { packages, packageManager } }: { affected: AffectedImage }) {
  return (
    <ul className={styles['packages']}>
      {packages.map((each) => (
        <li key={`${each.name} ${each.path}`} className={styles['package']}>
          <strong className={styles['name']}>{each.name}</strong>{' '}
          <VersionChange installed={each.installedVersion} fixed={each.fixedVersion} />
          <code className={styles['path']}>{each.path}</code>
          <span className={styles['quiet']}>Matched by: {matchWords(each, packageManager)}</span>
        </li>
      ))}
    </ul>
  );
}
