import { getAccount } from './account.ts';
import { applyBatch, listBatches, previewBatch, revertBatch } from './batches.ts';
import { getBlindSpots } from './blind-spots.ts';
import type { Endpoint } from './endpoint.ts';
import { listFindings } from './findings.ts';
import { getFix, getFixLog, listFixedRisks, listFixes, previewFix, startFix } from './fixes.ts';
import { getFixTargets, setFixTargets } from './fix-targets.ts';
import { getOverview } from './overview.ts';
import { commentRisk, handleRisk, listRiskHistory } from './handling.ts';
import { compareImages, getImage, listImageRisks, listImageScans } from './image-detail.ts';
import { listImageRepositories, listImages, listUncheckedImages } from './images.ts';
import { cancelOrder, getOrder, listOrders, payOrder, placeOrder } from './orders.ts';
import { listAssignees } from './people.ts';
import { getQuota, setQuotaNotice } from './quota.ts';
import { getQuotaUse, listQuotaLedger } from './quota-ledger.ts';
import { listRegions, setRegionScope } from './regions.ts';
import {
  addPipeline,
  addRegistry,
  listRegistries,
  removeRegistry,
  rotateToken,
  setRetention,
  syncRegistry,
  testRegistry,
  updateRegistry,
} from './registries.ts';
import { listRiskChanges } from './risk-changes.ts';
import { getRiskCounts, getRiskFacets, getRiskTotals } from './risk-counts.ts';
import { listScanTargets, planScope } from './scan-plans.ts';
import { deleteView, listViews, saveView } from './saved-views.ts';
import { getScanActivity } from './scan-activity.ts';
import { cancelScan, getScan, listScanJobs, listScans, startScan } from './scans.ts';
import { getScanSettings, previewScanSettings, saveScanSettings } from './scan-settings.ts';
import { searchEstate } from './search.ts';
import { getSession, getSignInOptions, signIn, signOut } from './session.ts';
import { getSubscription, setAutoRenewal } from './subscription.ts';
import { getRisk, listAffectedImages } from './risk-detail.ts';
import { listRisks, listRiskyImages, listRiskyPackages } from './risks.ts';
import {
  deleteWhitelistRule,
  listWhitelist,
  previewWhitelistRule,
  saveWhitelistRule,
} from './whitelist.ts';

/**
 * Every endpoint, by id. The OpenAPI document, the mock API's completeness check and the
 * conformance test walk this list; an endpoint that is not here does not exist.
 */
export const endpoints = {
  getSession,
  getSignInOptions,
  signIn,
  signOut,
  getAccount,
  getSubscription,
  setAutoRenewal,
  placeOrder,
  getOrder,
  listOrders,
  payOrder,
  cancelOrder,
  getQuota,
  setQuotaNotice,
  getQuotaUse,
  listQuotaLedger,
  listRegions,
  setRegionScope,
  listRegistries,
  testRegistry,
  addRegistry,
  updateRegistry,
  removeRegistry,
  syncRegistry,
  addPipeline,
  rotateToken,
  setRetention,
  getScanActivity,
  planScope,
  listScanTargets,
  listScans,
  getScan,
  listScanJobs,
  startScan,
  cancelScan,
  getScanSettings,
  saveScanSettings,
  previewScanSettings,
  listWhitelist,
  previewWhitelistRule,
  saveWhitelistRule,
  deleteWhitelistRule,
  getRiskCounts,
  getRiskFacets,
  getRiskTotals,
  searchEstate,
  listUncheckedImages,
  listImageRepositories,
  listImages,
  getImage,
  listImageRisks,
  listImageScans,
  compareImages,
  getBlindSpots,
  listRisks,
  listRiskyPackages,
  listRiskyImages,
  getRisk,
  listAffectedImages,
  listRiskHistory,
  handleRisk,
  commentRisk,
  listAssignees,
  listFindings,
  getOverview,
  listRiskChanges,
  getFixTargets,
  setFixTargets,
  previewFix,
  listFixes,
  getFix,
  listFixedRisks,
  getFixLog,
  startFix,
  listViews,
  saveView,
  deleteView,
  previewBatch,
  listBatches,
  applyBatch,
  revertBatch,
} as const satisfies Record<string, Endpoint>;

export type EndpointId = keyof typeof endpoints;
