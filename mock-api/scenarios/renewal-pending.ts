import { defaultScenario } from './default.ts';
import type { Scenario } from './scenario.ts';

export const renewalPending: Scenario = {
  summary: 'A renewal for fewer units waits for its payment and blocks every other change.',
  recipe: {
    ...defaultScenario.recipe,
    subscription: {
      quantity: 1000,
      months: 12,
      endsInDays: 18,
      autoRenewal: false,
      pendingRenewal: { months: 12, quantity: 800 },
    },
  },
};
