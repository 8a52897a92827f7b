import { allClean } from './all-clean.ts';
import { antivirusEdition } from './antivirus-edition.ts';
import { defaultScenario } from './default.ts';
import { expiredInGrace } from './expired-in-grace.ts';
import { expired } from './expired.ts';
import { firstScanShort } from './first-scan-short.ts';
import { hostileText } from './hostile-text.ts';
import { largeEstate } from './large-estate.ts';
import { noScansYet } from './no-scans-yet.ts';
import { notActivatedBasic } from './not-activated-basic.ts';
import { payAsYouGo } from './pay-as-you-go.ts';
import { quotaExhausted } from './quota-exhausted.ts';
import { quotaNearlyEmpty } from './quota-nearly-empty.ts';
import { renewalPending } from './renewal-pending.ts';
import { valueAddedPlan } from './value-added-plan.ts';
import type { Scenario } from './scenario.ts';

/** Every world by name. The names are part of addresses, tests and the developer panel. */
export const scenarios = {
  default: defaultScenario,
  'no-scans-yet': noScansYet,
  'first-scan-short': firstScanShort,
  'all-clean': allClean,
  'large-estate': largeEstate,
  'hostile-text': hostileText,
  'not-activated-basic': notActivatedBasic,
  'antivirus-edition': antivirusEdition,
  'value-added-plan': valueAddedPlan,
  'pay-as-you-go': payAsYouGo,
  'quota-nearly-empty': quotaNearlyEmpty,
  'quota-exhausted': quotaExhausted,
  'expired-in-grace': expiredInGrace,
  expired,
  'renewal-pending': renewalPending,
} as const satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof scenarios;
export const SCENARIO_NAMES = Object.keys(scenarios) as ScenarioName[];

export function isScenarioName(text: string): text is ScenarioName {
  return Object.hasOwn(scenarios, text);
}
