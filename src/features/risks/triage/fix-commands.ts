import type { AffectedImage } from '#contract/risk-detail.ts';
import { batchScript, type BatchImage } from '#domain/fix-command-batch.ts';
import type { CommandResult } from '#domain/fix-command-blocker.ts';
import type { PackageFix } from '#domain/fix-command-packages.ts';
import { dockerfileCommand, shellCommand } from '#domain/fix-command.ts';
import { osLabel, type PackageManager } from '#domain/operating-system.ts';
import type { RiskStatusName } from '#domain/risk-status.ts';

/** What commands have to know of an image. */
export type FixableImage = Pick<
  AffectedImage,
  'image' | 'packages' | 'packageManager' | 'user' | 'newTag' | 'status' | 'endOfLife'
>;

export const COMMAND_KINDS = ['shell', 'dockerfile', 'batch'] as const;
export type CommandKind = (typeof COMMAND_KINDS)[number];

/**
 * Images that one command fits: the same release and the same packages to the same versions. Two
 * package sets of one release are two platforms, because yum and apk stop at a package that an image
 * does not have.
 */
export type FixPlatform = {
  key: string;
  /** The release; with the packages where one release is several platforms. */
  label: string;
  osLabel: string;
  packageManager: PackageManager;
  fixes: readonly PackageFix[];
  /** At least one, most urgent first. */
  images: readonly FixableImage[];
};

/** The platforms of images, in the order of their most urgent image. Images without a fix have none. */
export function fixPlatforms(images: readonly FixableImage[]): FixPlatform[] {
  const platforms = new Map<string, FixPlatform & { images: FixableImage[] }>();
  for (const affected of images) {
    const fixes = packageFixes(affected);
    if (fixes.length === 0) continue;
    const platform = toPlatform(affected, fixes);
    const known = platforms.get(platform.key);
    if (known) known.images.push(affected);
    else platforms.set(platform.key, { ...platform, images: [affected] });
  }
  return withDistinctLabels([...platforms.values()]);
}

function packageFixes({ packages }: FixableImage): PackageFix[] {
  return packages.flatMap(({ name, fixedVersion, installedVersion }) =>
    fixedVersion === null ? [] : [{ package: name, fixedVersion, installedVersion }],
  );
}

function toPlatform({ image, packageManager }: FixableImage, fixes: readonly PackageFix[]) {
  const system = osLabel(image.os, image.osVersion);
  const versions = fixes.map((fix) => [fix.package, fix.fixedVersion]).toSorted();
  const key = JSON.stringify([system, packageManager, versions]);
  return { key, label: system, osLabel: system, packageManager, fixes };
}

function withDistinctLabels(platforms: readonly FixPlatform[]): FixPlatform[] {
  return platforms.map((platform) => {
    const alone = platforms.every((other) => other === platform || other.label !== platform.label);
    const names = platform.fixes.map((fix) => fix.package).join(', ');
    return alone ? platform : { ...platform, label: `${platform.label}: ${names}` };
  });
}

/** Risks that nobody decided to leave: a script must not rebuild an image against such a decision. */
const TO_FIX: readonly RiskStatusName[] = ['open', 'verifying', 'fixing'];

/** The images of a platform that the batch rebuilds. */
export function batchImages({ images }: FixPlatform): FixableImage[] {
  return images.filter(({ status }) => TO_FIX.includes(status));
}

/**
 * The image that the Dockerfile lines are written for: its USER is given back after the fix. Null
 * when they fit all images of the platform alike.
 */
export function dockerfileSubject({ images }: FixPlatform): FixableImage | null {
  const first = images[0];
  return first && images.some(({ user }) => user !== first.user) ? first : null;
}

/**
 * The text to copy, or every reason why there is none.
 *
 * @param registry address that goes before each image name of the batch; '' leaves it out.
 */
export function fixCommand(
  kind: CommandKind,
  platform: FixPlatform,
  registry: string,
): CommandResult {
  const { images } = platform;
  switch (kind) {
    case 'shell':
      return shellCommand(platform);
    case 'dockerfile':
      return dockerfileCommand({ ...platform, user: images[0]?.user ?? null });
    case 'batch':
      return batchScript(batchImages(platform).map((each) => toBatchImage(each, registry)));
  }
}

/** What a batch rebuilds an image from. `registry`: as in `fixCommand`. */
export function toBatchImage(affected: FixableImage, registry: string): BatchImage {
  const { image, newTag, user, packageManager } = affected;
  return {
    image: reference(image, registry),
    newTag,
    osLabel: osLabel(image.os, image.osVersion),
    packageManager,
    fixes: packageFixes(affected),
    user,
  };
}

/**
 * The digest is part of the name: a tag alone could have moved since the scan, and without the
 * registry in front of it could name somebody else's image.
 */
function reference(image: FixableImage['image'], registry: string): string {
  const { namespace, repository, tags, digest } = image;
  const address = registry.trim().replace(/\/+$/, '');
  const tag = tags[0] === undefined ? '' : `:${tags[0]}`;
  return `${address ? `${address}/` : ''}${namespace}/${repository}${tag}@${digest}`;
}
