import { createBrowserRouter, redirect, type RouteObject } from 'react-router';
import { DOCKERFILE_CHECK_PATH } from '#urls/dockerfile-check.ts';
import { FIXES_PATH } from '#urls/fix-address.ts';
import { ALL_RISKS_PATH, OVERVIEW_PATH, RISK_CHANGES_PATH } from '#urls/overview-path.ts';
import { FIX_PLAN_PATH } from '#urls/fix-plan-address.ts';
import { focusPath } from '#urls/focus.ts';
import { HISTORY_PATH } from '#urls/history.ts';
import { LEDGER_PATH, QUOTA_PATH } from '#urls/quota.ts';
import { WHITELIST_PATH } from '#urls/whitelist-path.ts';
import { SCANS_PATH } from '#urls/scan-address.ts';
import { IMAGES_PATH } from '#urls/image-address.ts';
import { ADD_REGISTRY_PATH, REGISTRIES_PATH } from '#urls/registries.ts';
import { SCAN_SETTINGS_PATH } from '#urls/scan-settings.ts';
import {
  CHANGE_QUOTA_PATH,
  ENABLE_PATH,
  RENEW_PATH,
  SUBSCRIPTION_PATH,
  UPGRADE_PATH,
} from '#urls/subscription.ts';
import { RISK_CATEGORIES } from '#domain/risk-category.ts';
import { RISK_PATHS, SYSTEM_VULNERABILITIES_PATH } from '#urls/risks.ts';
import { NotFoundPage } from './not-found-page.tsx';
import { RequireFeature } from './require-feature.tsx';
import { RequirePermission } from './require-permission.tsx';
import { RouteError } from './route-error.tsx';
import { Shell } from './shell.tsx';

/** A view that loads on demand. */
function view(path: string, Component: () => Promise<React.ComponentType>): RouteObject {
  return { path, lazy: { Component } };
}

/** Views that need image scan to be bought; without it each leads to the order and back. */
const featureRoutes = (): RouteObject[] => [
  { index: true, loader: () => redirect(SYSTEM_VULNERABILITIES_PATH), Component: () => null },
  ...RISK_CATEGORIES.map((category) => ({
    path: `${RISK_PATHS[category]}/:riskId?`,
    lazy: {
      Component: async () => {
        const { RisksPage } = await import('#features/risks/triage/risks-page.tsx');
        return () => <RisksPage category={category} />;
      },
    },
  })),
  ...RISK_CATEGORIES.map((category) => ({
    path: focusPath(category),
    lazy: {
      Component: async () => {
        const { FocusPage } = await import('#features/risks/focus/focus-page.tsx');
        return () => <FocusPage category={category} />;
      },
    },
  })),
  view(
    OVERVIEW_PATH,
    async () => (await import('#features/overview/overview-page.tsx')).OverviewPage,
  ),
  view(
    RISK_CHANGES_PATH,
    async () => (await import('#features/overview/risk-changes-page.tsx')).RiskChangesPage,
  ),
  view(
    ALL_RISKS_PATH,
    async () => (await import('#features/risks/all-risks/all-risks-page.tsx')).AllRisksPage,
  ),
  view(
    FIX_PLAN_PATH,
    async () => (await import('#features/risks/fix-plan/fix-plan-page.tsx')).FixPlanPage,
  ),
  view(
    DOCKERFILE_CHECK_PATH,
    async () =>
      (await import('#features/risks/dockerfile-check/dockerfile-check-page.tsx'))
        .DockerfileCheckPage,
  ),
  view(IMAGES_PATH, async () => (await import('#features/images/images-page.tsx')).ImagesPage),
  view(
    `${IMAGES_PATH}/:namespace/:repository/:digest`,
    async () => (await import('#features/images/image-page.tsx')).ImagePage,
  ),
  view(
    `${SCANS_PATH}/:scanId?`,
    async () => (await import('#features/scans/scans-page.tsx')).ScansPage,
  ),
  view(
    `${FIXES_PATH}/:fixId?`,
    async () => (await import('#features/fixes/fixes-page.tsx')).FixesPage,
  ),
  view(
    `${SCAN_SETTINGS_PATH}/:tab?`,
    async () => (await import('#features/scan-settings/scan-settings-page.tsx')).ScanSettingsPage,
  ),
  view(QUOTA_PATH, async () => (await import('#features/quota/quota-page.tsx')).QuotaPage),
  view(
    ADD_REGISTRY_PATH,
    async () => (await import('#features/registries/add-registry-page.tsx')).AddRegistryPage,
  ),
  view(
    `${REGISTRIES_PATH}/:registryId?`,
    async () => (await import('#features/registries/registries-page.tsx')).RegistriesPage,
  ),
  view(
    WHITELIST_PATH,
    async () => (await import('#features/risks/whitelist/whitelist-page.tsx')).WhitelistPage,
  ),
  view(
    HISTORY_PATH,
    async () => (await import('#features/risks/batches/history-page.tsx')).HistoryPage,
  ),
  view(LEDGER_PATH, async () => (await import('#features/quota/ledger-page.tsx')).LedgerPage),
];

/** What a subscription can be read in by everyone, also before there is one. */
const subscriptionRoutes = (): RouteObject[] => [
  view(
    SUBSCRIPTION_PATH,
    async () => (await import('#features/subscription/subscription-page.tsx')).SubscriptionPage,
  ),
  view(
    ENABLE_PATH,
    async () => (await import('#features/subscription/enable-page.tsx')).EnablePage,
  ),
  view(
    `${SUBSCRIPTION_PATH}/orders/:orderId`,
    async () => (await import('#features/subscription/order-page.tsx')).OrderPage,
  ),
];

/** Forms that end in an order. */
const purchaseRoutes = (): RouteObject[] => [
  view(
    CHANGE_QUOTA_PATH,
    async () => (await import('#features/subscription/change-quota-page.tsx')).ChangeQuotaPage,
  ),
  view(
    UPGRADE_PATH,
    async () => (await import('#features/subscription/upgrade-page.tsx')).UpgradePage,
  ),
  view(RENEW_PATH, async () => (await import('#features/subscription/renew-page.tsx')).RenewPage),
];

/**
 * The whole route table. Views load on demand; a view that fails to load leaves the shell usable.
 * New objects on every call, because a router writes into them.
 */
export const createRoutes = (): RouteObject[] => [
  {
    Component: Shell,
    ErrorBoundary: RouteError,
    HydrateFallback: () => null,
    children: [
      {
        ErrorBoundary: RouteError,
        children: [
          { Component: RequireFeature, children: featureRoutes() },
          ...subscriptionRoutes(),
          {
            Component: () => <RequirePermission permission="quota.buy" />,
            children: [{ Component: RequireFeature, children: purchaseRoutes() }],
          },
          { path: '*', Component: NotFoundPage },
        ],
      },
    ],
  },
];

/** The router of a browser tab. */
export function createRouter() {
  return createBrowserRouter(createRoutes());
}
