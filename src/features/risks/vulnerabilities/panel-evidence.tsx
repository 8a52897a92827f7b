import { Link } from 'react-router';
import { Digest } from '#components/digest.tsx';
import { Fact, FactList } from '#components/fact-list.tsx';
import { ImageName } from '#components/image-name.tsx';
import { Instant } from '#components/instant.tsx';
import { VersionChange } from '#components/version-change.tsx';
import type { AffectedImage } from '#contract/vulnerabilities.ts';
import { REGISTRY_FACTS } from '#domain/registry.ts';
import { imageUrl } from '#urls/image-address.ts';
import { deployedWords, matchWords, systemWords } from './panel-evidence-words.ts';
import styles from './panel-evidence.module.css';

/** What the scan saw in one image: which packages, where, in which layer, and why they match. */
export function PanelEvidence({ affected }: { affected: AffectedImage }) {
  const { image, packages, layer, packageManager, ignored, lastScanAt } = affected;
  return (
    <>
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
      <FactList>
        <Fact name="Layer">
          <Digest digest={layer.digest} what="layer digest" />{' '}
          <span className={styles['quiet']}>
            layer {layer.number} of {layer.of}
          </span>
          <code className={styles['instruction']} data-hint={layer.instruction} tabIndex={0}>
            {layer.instruction}
          </code>
        </Fact>
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
        {ignored ? <IgnoredFact ignored={ignored} /> : null}
      </FactList>
    </>
  );
}

function IgnoredFact({ ignored }: { ignored: NonNullable<AffectedImage['ignored']> }) {
  return (
    <Fact name="Ignored">
      <q>{ignored.reason}</q> <span className={styles['quiet']}>by {ignored.by} on</span>{' '}
      <Instant at={ignored.at} />
      {ignored.expiresAt ? (
        <>
          {' '}
          <span className={styles['quiet']}>until</span> <Instant at={ignored.expiresAt} />
        </>
      ) : null}
    </Fact>
  );
}
