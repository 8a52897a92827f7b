/** Kinds of packages that programs bring along (decision C12), by their package manager. */
export const ECOSYSTEMS = [
  'npm',
  'pip',
  'maven',
  'go',
  'composer',
  'rubygems',
  'nuget',
  'cargo',
] as const;
export type Ecosystem = (typeof ECOSYSTEMS)[number];

/** `runIn`: where its commands belong. Nobody mends a running image: the next build has to bring it. */
export const ECOSYSTEM_FACTS = {
  npm: { label: 'npm', runIn: 'the folder of package.json' },
  pip: { label: 'pip', runIn: 'the environment that requirements.txt is written from' },
  maven: { label: 'Maven', runIn: 'the folder of pom.xml' },
  go: { label: 'Go', runIn: 'the folder of go.mod' },
  composer: { label: 'Composer', runIn: 'the folder of composer.json' },
  rubygems: { label: 'RubyGems', runIn: 'the folder of the Gemfile' },
  nuget: { label: 'NuGet', runIn: 'the folder of the project file' },
  cargo: { label: 'Cargo', runIn: 'the folder of Cargo.toml' },
} as const satisfies Record<Ecosystem, { label: string; runIn: string }>;
