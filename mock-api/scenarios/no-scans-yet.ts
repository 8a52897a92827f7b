import { defaultScenario } from './default.ts';
import type { Scenario } from './scenario.ts';

export const noScansYet: Scenario = {
  summary:
    'Registries are connected and images are known, but no scan has run, so nothing is known of any image.',
  recipe: { ...defaultScenario.recipe, scans: 'yet-to-come', handlings: [] },
};
