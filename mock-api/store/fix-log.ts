import type { Output } from '#contract/endpoint.ts';
import type { getFixLog } from '#contract/fixes.ts';
import type { FixFailure } from '#domain/fix-failure.ts';
import { OS_FACTS, type PackageManager } from '#domain/operating-system.ts';
import type { FixTask } from './fix-record.ts';
import { keptByMirror } from './prove-fix.ts';
import { iso } from './subscription.ts';

type Line = Output<typeof getFixLog>['lines'][number];

/** What the rebuild of an image has printed until an instant (epoch ms). Ours: the vendor shows lines of text. */
export function fixLog(task: FixTask, now: number): Line[] {
  const { startedAt, endsAt } = task;
  if (startedAt === null || endsAt === null) return [];
  const texts = logTexts(task);
  const step = (endsAt - startedAt) / (texts.length - 1);
  return texts
    .map((text, index) => ({ at: startedAt + Math.round(step * index), text }))
    .filter(({ at }) => at <= now)
    .map(({ at, text }) => ({ at: iso(at), text }));
}

function logTexts(task: FixTask): string[] {
  const { image, newTag, upgrades, cause, rebuilt } = task;
  const name = `${image.namespace}/${image.repository}`;
  const manager = OS_FACTS[image.os].packageManager;
  const pulled = `Pulled ${name}:${image.tags[0] ?? ''} (${image.digest})`;
  const lists = LISTS[manager];
  const upgraded = upgrades.map(({ package: pkg, fixedVersion }) =>
    keptByMirror(image, pkg)
      ? `No package ${pkg}-${fixedVersion} available, skipped`
      : `Upgraded ${pkg} ${fixedVersion}`,
  );
  const pushed = `Pushed ${name}:${newTag} (${rebuilt?.digest ?? 'not yet known'})`;
  if (cause === null) return [pulled, lists, ...upgraded, pushed];
  const { after, text } = ERRORS[cause];
  const before = { pull: [pulled], lists: [pulled, lists], upgrade: [pulled, lists, ...upgraded] };
  return [...before[after], text(manager, upgrades[0]?.package ?? ''), 'Nothing was pushed.'];
}

const LISTS = {
  apt: 'Fetched the package lists (apt-get update)',
  yum: 'Fetched the repository metadata (yum)',
  apk: 'Fetched the package index (apk)',
  zypper: 'Refreshed the repositories (zypper)',
} as const satisfies Record<PackageManager, string>;

const SOURCES = {
  apt: '/etc/apt/sources.list',
  yum: '/etc/yum.repos.d/CentOS-Base.repo',
  apk: '/etc/apk/repositories',
  zypper: '/etc/zypp/repos.d/main.repo',
} as const satisfies Record<PackageManager, string>;

type LogError = {
  after: 'pull' | 'lists' | 'upgrade';
  text: (manager: PackageManager, first: string) => string;
};

const ERRORS = {
  'package-source': {
    after: 'pull',
    text: (manager) => `error: 404 Not Found while reading the sources in ${SOURCES[manager]}`,
  },
  'permission-denied': {
    after: 'pull',
    text: (manager) => `error: cannot move '${SOURCES[manager]}': Permission denied`,
  },
  'version-gone': { after: 'lists', text: (_, first) => `error: ${first} was not found` },
  'push-refused': { after: 'upgrade', text: () => 'error: the registry denied the push' },
} as const satisfies Record<FixFailure, LogError>;
