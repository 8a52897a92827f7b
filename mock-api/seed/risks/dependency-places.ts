import type { Ecosystem } from '#domain/ecosystem.ts';

export type DependencyPlace = {
  ecosystem: Ecosystem;
  /** Instructions whose layers hold packages of the ecosystem. */
  cameBy: RegExp;
  /** Where a scan finds a package: its manifest, lock file, or the archive or program it is part of. */
  path: (name: string, version: string) => string;
  /** Whether that place tells what the manifest itself names. */
  tellsDirect: boolean;
};

/** Where scans find packages that programs bring along. */
export const DEPENDENCY_PLACES: readonly DependencyPlace[] = [
  {
    ecosystem: 'npm',
    cameBy: /npm ci/,
    path: () => '/app/package-lock.json',
    tellsDirect: true,
  },
  {
    ecosystem: 'pip',
    cameBy: /pip install/,
    path: (name, version) =>
      `/usr/local/lib/python3.9/site-packages/${name}-${version}.dist-info/METADATA`,
    tellsDirect: false,
  },
  {
    ecosystem: 'maven',
    cameBy: /app\.jar/,
    path: (name, version) =>
      `/opt/app/app.jar!/BOOT-INF/lib/${name.slice(name.indexOf(':') + 1)}-${version}.jar`,
    tellsDirect: false,
  },
  {
    ecosystem: 'go',
    cameBy: /\/out\/service/,
    path: () => '/usr/local/bin/service',
    tellsDirect: false,
  },
  {
    ecosystem: 'composer',
    cameBy: /composer install/,
    path: () => '/app/composer.lock',
    tellsDirect: true,
  },
  {
    ecosystem: 'rubygems',
    cameBy: /bundle install/,
    path: () => '/app/Gemfile.lock',
    tellsDirect: true,
  },
  {
    ecosystem: 'nuget',
    cameBy: /dotnet restore/,
    path: () => '/app/packages.lock.json',
    tellsDirect: true,
  },
  {
    ecosystem: 'cargo',
    cameBy: /\/out\/agent/,
    path: () => '/usr/local/bin/agent',
    tellsDirect: false,
  },
];
