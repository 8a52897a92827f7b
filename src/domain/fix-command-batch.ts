import { plural } from '#lib/plural.ts';
import {
  COMMAND_BLOCKER_WORDS,
  COMMAND_BLOCKERS,
  commandBlocker,
  type CommandBlocker,
  type CommandBlockerReason,
  type CommandResult,
} from './fix-command-blocker.ts';
import { fixInstructions } from './fix-command.ts';
import { commandOsLabel } from './fix-command-header.ts';
import { imageParts, isImageTag } from './fix-command-image.ts';
import type { PackageFix } from './fix-command-packages.ts';
import type { PackageManager } from './operating-system.ts';
import { shellQuote } from './shell-quote.ts';

export type BatchImage = {
  /** `registry/namespace/repository:tag`, or `…@sha256:…`. */
  image: string;
  /** Tag of the rebuilt image in the same repository (`fixedTag`). */
  newTag: string;
  osLabel: string;
  packageManager: PackageManager;
  fixes: readonly PackageFix[];
  /** USER of the image; null when it sets none. */
  user: string | null;
};

type Build = { image: string; target: string; osLabel: string; dockerfile: string };

/** An image that no script may rebuild, with every reason. */
type Blocked<I extends BatchImage> = { image: I; blockers: readonly CommandBlocker[] };

/** Images that a script leaves out, all for the same reasons. */
export type LeftOut<I extends BatchImage> = {
  reasons: readonly CommandBlockerReason[];
  images: readonly I[];
};

/** `rebuilt` counts the images of the script. */
export type PartialBatch<I extends BatchImage> = {
  script: CommandResult;
  rebuilt: number;
  leftOut: readonly LeftOut<I>[];
};

/**
 * One POSIX sh script that rebuilds many images under new tags, names each, and stops at the first
 * that fails, naming it. It builds only: pushing stays a decision, so the script ends with the
 * commands for it. Otherwise every reason of every image, with the image it belongs to.
 *
 * Each image is built `FROM` itself with the Dockerfile on standard input. That sends no build
 * context, so no file of the current folder can get into an image, keeps ENTRYPOINT, CMD and ENV,
 * and writes no file. The delimiter of the here-document is quoted: the shell expands nothing in it.
 * No line of it can equal the delimiter, because every line starts with an instruction or a space.
 */
export function batchScript(images: readonly BatchImage[]): CommandResult {
  const { builds, blocked } = splitBatch(images);
  return blocked.length > 0 ? refusal(blocked) : scriptOf(builds, []);
}

/**
 * The same script for those of many images that have safe commands. The others are left out: the head
 * of the script says how many and why, without their names, which nobody vouches for.
 */
export function partialBatchScript<I extends BatchImage>(images: readonly I[]): PartialBatch<I> {
  const { builds, blocked } = splitBatch(images);
  const leftOut = byReasons(blocked);
  const none = builds.length === 0 && blocked.length > 0;
  return {
    script: none ? refusal(blocked) : scriptOf(builds, leftOut),
    rebuilt: builds.length,
    leftOut,
  };
}

/** Of two images under one new tag the second is blocked: it would silently replace the first. */
function splitBatch<I extends BatchImage>(images: readonly I[]) {
  const builds: Build[] = [];
  const blocked: Blocked<I>[] = [];
  const targets = new Set<string>();
  for (const image of images) {
    const result = planBuild(image);
    if ('blockers' in result) {
      blocked.push({ image, blockers: result.blockers });
    } else if (targets.has(result.target)) {
      blocked.push({
        image,
        blockers: [commandBlocker('new-tag-repeated', { image: image.image })],
      });
    } else {
      targets.add(result.target);
      builds.push(result);
    }
  }
  return { builds, blocked };
}

function planBuild(input: BatchImage): Build | { blockers: readonly CommandBlocker[] } {
  const { image } = input;
  const parts = imageParts(image);
  const instructions = fixInstructions(input);
  const blockers = [
    ...(parts ? [] : [commandBlocker('malformed-image', { image })]),
    ...(isImageTag(input.newTag) ? [] : [commandBlocker('malformed-tag', { image })]),
    ...(parts && parts.tag === input.newTag ? [commandBlocker('new-tag-repeated', { image })] : []),
    ...(instructions.ok ? [] : instructions.blockers.map((blocker) => ({ ...blocker, image }))),
  ];
  if (!parts || !instructions.ok || blockers.length > 0) return { blockers };
  return {
    image,
    target: `${parts.repository}:${input.newTag}`,
    osLabel: commandOsLabel(input.osLabel),
    dockerfile: `FROM ${image}\n${instructions.text}`,
  };
}

/** Each image is in one group, so that the groups add up. */
function byReasons<I extends BatchImage>(blocked: readonly Blocked<I>[]): LeftOut<I>[] {
  const groups = new Map<string, { reasons: CommandBlockerReason[]; images: I[] }>();
  for (const { image, blockers } of blocked) {
    const reasons = COMMAND_BLOCKERS.filter((reason) =>
      blockers.some((blocker) => blocker.reason === reason),
    );
    const group = groups.get(reasons.join()) ?? { reasons, images: [] };
    groups.set(reasons.join(), group);
    group.images.push(image);
  }
  return [...groups.values()];
}

function refusal(blocked: readonly Blocked<BatchImage>[]): CommandResult {
  return { ok: false, blockers: blocked.flatMap(({ blockers }) => blockers) };
}

function scriptOf(
  builds: readonly Build[],
  leftOut: readonly LeftOut<BatchImage>[],
): CommandResult {
  if (builds.length === 0) return { ok: false, blockers: [commandBlocker('no-images')] };
  const blocks = builds.map((build, at) => buildBlock(build, `[${at + 1}/${builds.length}]`));
  const text = [opening(builds, leftOut), ...blocks, closing(builds)].join('\n\n') + '\n';
  return { ok: true, text };
}

/** `set -e` ends the script at the first failure; the trap says which image it was. */
function opening(builds: readonly Build[], leftOut: readonly LeftOut<BatchImage>[]): string {
  return [
    '#!/bin/sh',
    `# Rebuilds ${plural(builds.length, 'image')} with fixed packages. Pushes nothing.`,
    ...leftOut.map(leftOutComment),
    'set -eu',
    "image=''",
    `trap '[ "$?" -eq 0 ] || printf "%s\\n" "Stopped: $image was not rebuilt. Images before it are built." >&2' EXIT`,
  ].join('\n');
}

function leftOutComment({ reasons, images }: LeftOut<BatchImage>): string {
  const words = reasons.map((reason) => COMMAND_BLOCKER_WORDS[reason]).join('; ');
  return `# Leaves out ${plural(images.length, 'image')}: ${words}.`;
}

/** `--pull`, so that the image of the registry is fixed and not an older local copy of its tag. */
function buildBlock({ image, target, osLabel, dockerfile }: Build, count: string): string {
  return [
    `image=${shellQuote(image)}`,
    `printf '%s\\n' ${shellQuote(`${count} ${image}, ${osLabel}`)}`,
    `docker build --pull --tag ${shellQuote(target)} - <<'DOCKERFILE'`,
    dockerfile,
    'DOCKERFILE',
  ].join('\n');
}

function closing(builds: readonly Build[]): string {
  const lines = [
    `${plural(builds.length, 'image')} rebuilt, nothing pushed. Test them, then run:`,
    ...builds.map(({ target }) => `docker push ${target}`),
  ];
  return `printf '%s\\n' \\\n${lines.map((line) => `  ${shellQuote(line)}`).join(' \\\n')}`;
}
