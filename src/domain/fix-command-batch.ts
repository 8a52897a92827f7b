import { plural } from '#lib/plural.ts';
import { commandBlocker, type CommandBlocker, type CommandResult } from './fix-command-blocker.ts';
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

type PlannedBuild = { build: Build } | { blockers: readonly CommandBlocker[] };

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
  if (images.length === 0) return { ok: false, blockers: [commandBlocker('no-images')] };
  const results = images.map(planBuild);
  const builds = results.flatMap((result) => ('build' in result ? [result.build] : []));
  const blockers = [
    ...results.flatMap((result) => ('build' in result ? [] : result.blockers)),
    ...repeatedTargets(builds),
  ];
  if (blockers.length > 0) return { ok: false, blockers };
  const blocks = builds.map((build, at) => buildBlock(build, `[${at + 1}/${builds.length}]`));
  return { ok: true, text: [opening(builds), ...blocks, closing(builds)].join('\n\n') + '\n' };
}

function planBuild(input: BatchImage): PlannedBuild {
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
  const build = {
    image,
    target: `${parts.repository}:${input.newTag}`,
    osLabel: commandOsLabel(input.osLabel),
    dockerfile: `FROM ${image}\n${instructions.text}`,
  };
  return { build };
}

/** Two images under one new tag: the second would silently replace the first. */
function repeatedTargets(builds: readonly Build[]): CommandBlocker[] {
  return builds
    .filter(({ target }, at) => builds.findIndex((other) => other.target === target) !== at)
    .map(({ image }) => commandBlocker('new-tag-repeated', { image }));
}

/** `set -e` ends the script at the first failure; the trap says which image it was. */
function opening(builds: readonly Build[]): string {
  return [
    '#!/bin/sh',
    `# Rebuilds ${plural(builds.length, 'image')} with fixed packages. Pushes nothing.`,
    'set -eu',
    "image=''",
    `trap '[ "$?" -eq 0 ] || printf "%s\\n" "Stopped: $image was not rebuilt. Images before it are built." >&2' EXIT`,
  ].join('\n');
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
