import { noScansYet } from './no-scans-yet.ts';
import type { Scenario } from './scenario.ts';

export const notActivatedBasic: Scenario = {
  summary:
    'The account is on Basic and has not bought image scan: every way in leads to the order.',
  recipe: { ...noScansYet.recipe, edition: 'basic', subscription: null },
};
