import type { Handlers } from '../handle.ts';
import { accountHandlers } from './account.ts';
import { imageHandlers } from './images.ts';
import { quotaHandlers } from './quota.ts';
import { riskCountHandlers } from './risk-counts.ts';
import { scanTaskHandlers } from './scan-tasks.ts';
import { searchHandlers } from './search.ts';
import { vulnerabilityHandlers } from './vulnerabilities.ts';

/** What the mock does for each endpoint of the contract; one that is missing does not compile. */
export const handlers = {
  ...accountHandlers,
  ...imageHandlers,
  ...quotaHandlers,
  ...riskCountHandlers,
  ...scanTaskHandlers,
  ...searchHandlers,
  ...vulnerabilityHandlers,
} satisfies Handlers;
