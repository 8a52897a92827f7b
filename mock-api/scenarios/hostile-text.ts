import { systemAdvisories, type SystemAdvisory } from '../seed/catalog/catalog.ts';
import type { RepositoryPlan } from '../seed/recipe.ts';
import { defaultScenario } from './default.ts';
import type { Scenario } from './scenario.ts';

/** Text that an image, a report or a person could carry to harm whoever renders or copies it. */
export const HOSTILE_TEXTS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "'; DROP TABLE images; --",
  '$(touch /tmp/owned)',
  '`id`',
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '\u202Egnp.exe\u202C',
  '\u001B[31mred\u001B[0m\u0007',
  'line one\nline two\r\ttab',
  '=cmd|"/C calc"!A1',
  '../../etc/passwd',
  'ünïcode-漢字-🙂-\u0000-nul',
  'x'.repeat(300),
] as const;

export const hostileText: Scenario = {
  summary:
    'Names and texts of images try to break out of the page: markup, control characters, very long words.',
  recipe: {
    ...defaultScenario.recipe,
    repositories: hostileRepositories(),
    advisories: hostileAdvisories(),
    handlings: [],
  },
};

function hostileRepositories(): RepositoryPlan[] {
  return HOSTILE_TEXTS.map((text, index) => ({
    namespace: text,
    repository: HOSTILE_TEXTS[(index + 1) % HOSTILE_TEXTS.length]!,
    registryType: 'acr',
    owner: text,
    tagPrefix: text,
    streams: [
      { os: 'ubuntu', osVersion: '16.04', regionId: 'cn-hangzhou', images: 1 },
      { os: 'debian', osVersion: '11', regionId: 'cn-hangzhou', images: 1 },
      { os: 'debian', osVersion: '10', regionId: 'ap-southeast-1', images: 1 },
    ],
  }));
}

/** Real vulnerabilities in packages with hostile names; layer instructions repeat those names. */
function hostileAdvisories(): SystemAdvisory[] {
  const packages = [...new Set(systemAdvisories.map((advisory) => advisory.package))];
  const rename = (name: string) => {
    const text = HOSTILE_TEXTS[packages.indexOf(name) % HOSTILE_TEXTS.length]!;
    return packages.indexOf(name) < HOSTILE_TEXTS.length ? text : `${text} ${name}`;
  };
  return systemAdvisories.map((advisory) => ({ ...advisory, package: rename(advisory.package) }));
}
