import { defaultScenario } from './default.ts';
import type { Scenario } from './scenario.ts';

export const quotaNearlyEmpty: Scenario = {
  summary: 'Fewer than 20 units are left of this month: everyone is told, and when they run out.',
  recipe: {
    ...defaultScenario.recipe,
    subscription: { quantity: 'nearly-used', months: 12, endsInDays: 213, autoRenewal: true },
  },
};
