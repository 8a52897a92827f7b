import { ECOSYSTEM_FACTS, ECOSYSTEMS, type Ecosystem } from '#domain/ecosystem.ts';
import { prioritise } from '#domain/severity.ts';
import { createRandom } from '../../random.ts';
import type { Image } from '../../store/store.ts';
import {
  advisorySummary,
  advisoryTitle,
  cveDetails,
  languageAdvisories,
  type LanguageAdvisory,
} from '../catalog/catalog.ts';
import { referencesOf } from '../references.ts';
import { DEPENDENCY_PLACES, type DependencyPlace } from './dependency-places.ts';
import { NOT_TOLD, type PlantedRisk, type RiskFacts, type RiskSource } from './risk-source.ts';

/** Of the packages of an ecosystem with a vulnerability, the share that a repository depends on. */
const USED = {
  npm: 0.11,
  pip: 0.14,
  maven: 0.12,
  go: 0.3,
  composer: 0.7,
  rubygems: 0.7,
  nuget: 0.4,
  cargo: 1,
} as const satisfies Record<Ecosystem, number>;

/** Share of what a repository depends on that one build of it has. */
const IN_BUILD = 0.85;

/** Packages with all that is published about the version that is used. */
type UsedPackage = { name: string; direct: boolean; advisories: readonly LanguageAdvisory[] };

const FACTS: ReadonlyMap<string, RiskFacts> = new Map(
  languageAdvisories.toReversed().map((advisory) => [advisory.id, toFacts(advisory)]),
);

/**
 * Vulnerable packages in the layers that install them. What a repository depends on is the same in all of
 * its images, but for what one build leaves out.
 */
export const applicationVulnerabilities: RiskSource = {
  category: 'application-vulnerability',
  facts: FACTS,
  plant: (image) => {
    const places = image.layers.flatMap((layer, index) =>
      DEPENDENCY_PLACES.filter(({ cameBy }) => cameBy.test(layer.instruction)).map((place) => ({
        place,
        layer,
        index,
      })),
    );
    return places.flatMap(({ place, layer, index }) =>
      usedPackages(place.ecosystem, image)
        .filter(({ name }) => createRandom(`${layer.digest} ${name}`).chance(IN_BUILD))
        .flatMap((used) => used.advisories.map((each) => toRisk(each, used, place, index))),
    );
  },
};

function usedPackages(ecosystem: Ecosystem, { namespace, repository }: Image): UsedPackage[] {
  const own = createRandom(`${namespace}/${repository} ${ecosystem}`);
  return PACKAGES[ecosystem].flatMap((byVersion) => {
    const name = byVersion[0]![0]!.package;
    const random = own.fork(name);
    if (!random.chance(USED[ecosystem])) return [];
    return [{ name, direct: random.chance(0.35), advisories: random.pick(byVersion) }];
  });
}

/** The packages of each ecosystem with their advisories, by the version that these are about. */
const PACKAGES = Object.fromEntries(
  ECOSYSTEMS.map((ecosystem) => {
    const rows = languageAdvisories.filter((row) => row.ecosystem === ecosystem);
    return [ecosystem, splitBy(rows, 'package').map((each) => splitBy(each, 'installed'))];
  }),
) as Record<Ecosystem, LanguageAdvisory[][][]>;

/** Rows with the same value of a field together, in their order. */
function splitBy(
  rows: readonly LanguageAdvisory[],
  field: 'package' | 'installed',
): LanguageAdvisory[][] {
  const values = new Set(rows.map((row) => row[field]));
  return [...values].map((value) => rows.filter((row) => row[field] === value));
}

function toFacts(advisory: LanguageAdvisory): RiskFacts {
  const { id, ecosystem } = advisory;
  const details = cveDetails.get(id);
  return {
    id,
    title: advisoryTitle(advisory),
    className: ECOSYSTEM_FACTS[ecosystem].label,
    summary: advisorySummary(advisory),
    advice: 'Update the package where the source is, rebuild the image, push it and scan again.',
    references: referencesOf(id),
    knownExploited: details?.knownExploited ?? null,
    ratings: languageAdvisories
      .filter((row) => row.id === id)
      .map((row) => ({ os: ECOSYSTEM_FACTS[row.ecosystem].label, severity: row.severity }))
      .filter(
        (row, at, all) =>
          all.findIndex(({ os, severity }) => os === row.os && severity === row.severity) === at,
      ),
    tags: advisory.weakness === 'remote-code-execution' ? ['code-execution'] : [],
  };
}

function toRisk(
  { id, severity: rawSeverity, installed, fixed, ecosystem }: LanguageAdvisory,
  { name, direct }: UsedPackage,
  { path, tellsDirect }: DependencyPlace,
  layer: number,
): PlantedRisk {
  const knownExploited = FACTS.get(id)?.knownExploited ?? null;
  return {
    ...NOT_TOLD,
    id,
    subject: name,
    priority: prioritise({ rawSeverity, cvssScore: null, knownExploited }).priority,
    rawSeverity,
    installed,
    fixed,
    path: path(name, installed),
    layer,
    direct: tellsDirect ? direct : null,
    ecosystem,
  };
}
