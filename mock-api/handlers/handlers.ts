import type { Handlers } from '../handle.ts';
import { accountHandlers } from './account.ts';
import { batchHandlers } from './batches.ts';
import { findingHandlers } from './findings.ts';
import { fixHandlers } from './fixes.ts';
import { imageHandlers } from './images.ts';
import { orderHandlers } from './orders.ts';
import { overviewHandlers } from './overview.ts';
import { pipelineHandlers } from './pipelines.ts';
import { quotaHandlers } from './quota.ts';
import { quotaLedgerHandlers } from './quota-ledger.ts';
import { regionHandlers } from './regions.ts';
import { registryHandlers } from './registries.ts';
import { riskCountHandlers } from './risk-counts.ts';
import { savedViewHandlers } from './saved-views.ts';
import { scanActivityHandlers } from './scan-activity.ts';
import { scanPlanHandlers } from './scan-plans.ts';
import { scanHandlers } from './scans.ts';
import { scanSettingsHandlers } from './scan-settings.ts';
import { searchHandlers } from './search.ts';
import { sessionHandlers } from './session.ts';
import { subscriptionHandlers } from './subscription.ts';
import { riskHandlers } from './risks.ts';
import { whitelistHandlers } from './whitelist.ts';

/** What the mock does for each endpoint of the contract; one that is missing does not compile. */
export const handlers = {
  ...accountHandlers,
  ...batchHandlers,
  ...findingHandlers,
  ...fixHandlers,
  ...imageHandlers,
  ...orderHandlers,
  ...overviewHandlers,
  ...pipelineHandlers,
  ...quotaHandlers,
  ...quotaLedgerHandlers,
  ...regionHandlers,
  ...registryHandlers,
  ...riskCountHandlers,
  ...savedViewHandlers,
  ...scanActivityHandlers,
  ...scanPlanHandlers,
  ...scanHandlers,
  ...scanSettingsHandlers,
  ...searchHandlers,
  ...sessionHandlers,
  ...subscriptionHandlers,
  ...riskHandlers,
  ...whitelistHandlers,
} satisfies Handlers;
