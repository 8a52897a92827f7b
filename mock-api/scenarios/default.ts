import { systemAdvisories } from '../seed/catalog/catalog.ts';
import { HANDLINGS } from '../seed/handlings.ts';
import { REPOSITORIES } from '../seed/repositories.ts';
import type { Scenario } from './scenario.ts';

export const defaultScenario: Scenario = {
  summary:
    'An account in daily use: two sites, every kind of image, a few handled risks, a scan that runs.',
  recipe: {
    edition: 'enterprise',
    billing: 'subscription',
    subscription: { quantity: 1000, months: 12, endsInDays: 213, autoRenewal: true },
    noticePercent: 10,
    repositories: REPOSITORIES,
    advisories: systemAdvisories,
    handlings: HANDLINGS,
    scans: 'running',
    imageFactor: 1,
    density: 0.55,
  },
};
