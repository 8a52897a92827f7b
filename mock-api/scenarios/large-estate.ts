import { defaultScenario } from './default.ts';
import type { Scenario } from './scenario.ts';

export const largeEstate: Scenario = {
  summary:
    'A large company: about 2,000 images with about 100,000 risks, to see that lists stay fast.',
  recipe: {
    ...defaultScenario.recipe,
    subscription: { quantity: 5000, months: 12, endsInDays: 213, autoRenewal: true },
    imageFactor: 7.4,
    density: 1,
  },
};
