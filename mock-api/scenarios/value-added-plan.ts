import { notActivatedBasic } from './not-activated-basic.ts';
import type { Scenario } from './scenario.ts';

export const valueAddedPlan: Scenario = {
  summary:
    'The account is on Value-added Plan and has not bought image scan yet; it can, without another edition.',
  recipe: { ...notActivatedBasic.recipe, edition: 'value-added-plan' },
};
