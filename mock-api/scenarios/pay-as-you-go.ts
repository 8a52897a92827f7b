import { notActivatedBasic } from './not-activated-basic.ts';
import type { Scenario } from './scenario.ts';

export const payAsYouGo: Scenario = {
  summary: 'The account pays as it goes, and is told why it cannot buy image scan.',
  recipe: { ...notActivatedBasic.recipe, edition: 'ultimate', billing: 'pay-as-you-go' },
};
