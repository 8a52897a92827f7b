import { defaultScenario } from './default.ts';
import type { Scenario } from './scenario.ts';

export const expiredInGrace: Scenario = {
  summary:
    'The subscription ended two days ago: scanning has stopped, results can be read, five days are left to renew.',
  recipe: {
    ...defaultScenario.recipe,
    subscription: { quantity: 1000, months: 12, endsInDays: -2, autoRenewal: false },
    scans: 'finished',
  },
};
