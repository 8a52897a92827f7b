import type { FindingRow } from '#contract/findings.ts';
import type { ImageRef } from '#contract/image-ref.ts';
import type { Ecosystem } from '#domain/ecosystem.ts';
import type { OsId } from '#domain/operating-system.ts';

/** Type and, for systems, namespace of package URLs (purl-spec, PURL-TYPES). */
const SYSTEMS = {
  redhat: 'rpm/redhat',
  centos: 'rpm/centos',
  ubuntu: 'deb/ubuntu',
  debian: 'deb/debian',
  alpine: 'apk/alpine',
  amazon: 'rpm/amzn',
  oracle: 'rpm/oracle',
  sles: 'rpm/suse',
  opensuse: 'rpm/opensuse',
  fedora: 'rpm/fedora',
} as const satisfies Partial<Record<OsId, string>>;

const TYPES = {
  npm: 'npm',
  pip: 'pypi',
  maven: 'maven',
  go: 'golang',
  composer: 'composer',
  rubygems: 'gem',
  nuget: 'nuget',
  cargo: 'cargo',
} as const satisfies Record<Ecosystem, string>;

/** An image by its digest. The host of its registry is not known here, so it names none. */
export function imageUrl({ namespace, repository, digest, tags }: ImageRef): string {
  const query = new URLSearchParams({ repository_url: `${namespace}/${repository}` });
  if (tags[0] !== undefined) query.set('tag', tags[0]);
  return `pkg:oci/${part(repository)}@${part(digest)}?${query}`;
}

/** The package that a risk is in. */
export function packageUrl({ item, installedVersion, ecosystem, image }: FindingRow): string {
  // Maven and Go put a namespace before the name, with a sign of their own.
  const name = ecosystem === 'maven' ? item.replace(':', '/') : item;
  const path = name.split('/').map(part).join('/');
  const type = ecosystem ? TYPES[ecosystem] : SYSTEMS[image.os];
  const version = installedVersion === null ? '' : `@${part(installedVersion)}`;
  return `pkg:${type}/${path}${version}`;
}

/** Colons stay readable in versions; everything else that could end a part is written in code. */
function part(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('%3A', ':');
}
