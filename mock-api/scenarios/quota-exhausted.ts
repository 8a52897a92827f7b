import { defaultScenario } from './default.ts';
import type { Scenario } from './scenario.ts';

export const quotaExhausted: Scenario = {
  summary:
    'The units of this month are used up: new digests are not scanned, and the images that found no unit are named.',
  recipe: {
    ...defaultScenario.recipe,
    subscription: { quantity: 'used-up', months: 12, endsInDays: 213, autoRenewal: true },
  },
};
