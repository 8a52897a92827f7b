import { allClean } from './all-clean.ts';
import { defaultScenario } from './default.ts';
import { hostileText } from './hostile-text.ts';
import { largeEstate } from './large-estate.ts';
import { noScansYet } from './no-scans-yet.ts';
import type { Scenario } from './scenario.ts';

/** Every world by name. The names are part of addresses, tests and the developer panel. */
export const scenarios = {
  default: defaultScenario,
  'no-scans-yet': noScansYet,
  'all-clean': allClean,
  'large-estate': largeEstate,
  'hostile-text': hostileText,
} as const satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof scenarios;
export const SCENARIO_NAMES = Object.keys(scenarios) as ScenarioName[];

export function isScenarioName(text: string): text is ScenarioName {
  return Object.hasOwn(scenarios, text);
}
