import { useScanBlocker } from '#api/use-scan-blocker.ts';
import { BLOCKER_TEXT } from '#components/blocker-text.ts';
import { Digest } from '#components/digest.tsx';
import { ImageState } from '#components/image-state.tsx';
import { Instant } from '#components/instant.tsx';
import type { ImageDetail } from '#contract/image-detail.ts';
import { osLabel, osSupport } from '#domain/operating-system.ts';
import { siteOfRegion } from '#domain/region.ts';
import { REGISTRY_FACTS } from '#domain/registry.ts';
import { osSupportWords, osTableRow } from '#domain/os-support-words.ts';
import { imageName } from '#domain/image-ref.ts';
import { formatBytes } from '#lib/format-bytes.ts';
import { plural } from '#lib/plural.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { CopyButton } from '#ui/copy-button.tsx';
import { Note } from '#ui/note.tsx';
import { fixPlanUrl } from '#urls/fix-plan-address.ts';
import { registryUrl } from '#urls/registries.ts';
import { quickFixUrl } from '#urls/quick-fix.ts';
import { scanPlanUrl } from '#urls/scans.ts';
import { Link } from 'react-router';
import styles from './image-page.module.css';

/** Name, state and the facts that identify an image, digest first. */
export function ImageHead({ detail }: { detail: ImageDetail }) {
  const { image, state, cause } = detail;
  const { namespace, repository, tags, os, osVersion } = image;
  const name = imageName({ namespace, repository, tag: tags[0] ?? '' });
  return (
    <>
      <div className={styles['head']}>
        <h1 className={styles['title']}>
          {namespace}/{repository}
          <span className={styles['tag']}>:{tags[0]}</span>
        </h1>
        <CopyButton text={name} label="Copy the name" iconOnly />
        <ul className={styles['pills']} aria-label="What is known">
          <li>
            <ImageState state={state} cause={cause} />
          </li>
          <li>{deploymentWords(image.deployed)}</li>
          <li data-hint={osTableRow(os)}>{osSupportWords(os, osVersion)}</li>
        </ul>
        <Actions detail={detail} />
      </div>
      {cause ? (
        <Note tone="caution" title="Nothing is known of its risks, so it is not clean">
          <p>{cause}</p>
          {state === 'unsupported' ? <p>{osTableRow(os)}</p> : null}
        </Note>
      ) : null}
      <ByHand detail={detail} />
      <Facts detail={detail} />
    </>
  );
}

function deploymentWords(deployed: boolean | null): string {
  if (deployed === null) return 'Deployment not known';
  return deployed ? 'Deployed' : 'Not deployed';
}

function Actions({ detail }: { detail: ImageDetail }) {
  const { image, rescanUnits, state, cause, lastScanAt } = detail;
  const blocker = useScanBlocker();
  const unsupported = state === 'unsupported' ? cause : null;
  return (
    <span className={styles['actions']}>
      <ButtonLink icon="wrench" to={quickFixUrl(image)} disabledReason={fixBlocker(detail)}>
        Quick fix
      </ButtonLink>
      <ButtonLink
        icon="scan-line"
        to={scanPlanUrl({ digests: [image.digest] })}
        disabledReason={blocker ?? unsupported}
      >
        {lastScanAt === null ? 'Scan' : 'Re-scan'}, {plural(rescanUnits, 'unit')}
      </ButtonLink>
    </span>
  );
}

/** The way to the commands for an image that has something to fix and cannot be rebuilt here. */
function ByHand({ detail: { image, state } }: { detail: ImageDetail }) {
  const reason = state === 'at-risk' ? rebuildBlocker(image) : null;
  if (reason === null) return null;
  const site = siteOfRegion(image.regionId);
  return (
    <Note title="Quick fix cannot rebuild this image">
      {reason}.{' '}
      <Link className="link" to={fixPlanUrl({ site, q: `digest:${image.digest}` })}>
        Plan its fix with commands
      </Link>
    </Note>
  );
}

function fixBlocker({ image, state }: ImageDetail): string | null {
  return state === 'at-risk' ? rebuildBlocker(image) : 'Nothing to fix is known of it';
}

/** Why an image as a whole cannot be rebuilt; single risks may have reasons of their own. */
function rebuildBlocker({ os, osVersion, registryType }: ImageDetail['image']): string | null {
  if (!REGISTRY_FACTS[registryType].quickFixable)
    return BLOCKER_TEXT['registry-not-acr-enterprise'].reason();
  if (!osSupport(os, osVersion).fixable)
    return BLOCKER_TEXT['release-not-fixable'].reason(osLabel(os, osVersion));
  return null;
}

function Facts({ detail }: { detail: ImageDetail }) {
  const { image, registry, sizeBytes, layers, lastScanAt, newest, architecture, updatedAt } =
    detail;
  return (
    <dl className={styles['facts']}>
      <Fact name="Digest">
        <Digest digest={image.digest} what="the digest" />
      </Fact>
      <Fact name="Registry">
        <Link className="link" to={registryUrl(registry.id)}>
          {registry.name}
        </Link>
      </Fact>
      <Fact name="Region">
        <span className="mono">{image.regionId}</span>
      </Fact>
      <Fact name="Size">
        {formatBytes(sizeBytes)} in {plural(layers.length, 'layer')}, {architecture}
      </Fact>
      <Fact name="Last scan">{lastScanAt ? <Instant at={lastScanAt} /> : 'Never'}</Fact>
      <Fact name="Last push">
        <Instant at={updatedAt} />
      </Fact>
      <Fact name="Newest of its repository">{newest ? 'Yes' : 'No'}</Fact>
      <Fact name="Owner">{image.owner ?? 'Not known'}</Fact>
      {image.tags.length > 1 ? (
        <Fact name="Other tags">{image.tags.slice(1).join(', ')}</Fact>
      ) : null}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
