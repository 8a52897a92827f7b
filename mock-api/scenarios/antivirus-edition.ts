import { notActivatedBasic } from './not-activated-basic.ts';
import type { Scenario } from './scenario.ts';

export const antivirusEdition: Scenario = {
  summary:
    'The account is on Anti-virus, which cannot hold image scan; Value-added Plan is not offered.',
  recipe: { ...notActivatedBasic.recipe, edition: 'anti-virus' },
};
