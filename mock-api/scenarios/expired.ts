import { defaultScenario } from './default.ts';
import type { Scenario } from './scenario.ts';

export const expired: Scenario = {
  summary:
    'The subscription ended twelve days ago and was not renewed: the account is Basic again and results cannot be opened.',
  recipe: {
    ...defaultScenario.recipe,
    subscription: { quantity: 1000, months: 12, endsInDays: -12, autoRenewal: false },
    scans: 'finished',
  },
};
