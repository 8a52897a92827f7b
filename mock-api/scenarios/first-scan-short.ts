import { noScansYet } from './no-scans-yet.ts';
import type { Scenario } from './scenario.ts';

export const firstScanShort: Scenario = {
  summary: 'No scan has run, and the units that were bought do not cover one of everything.',
  recipe: {
    ...noScansYet.recipe,
    subscription: { quantity: 100, months: 12, endsInDays: 213, autoRenewal: true },
  },
};
