import * as z from 'zod/mini';
import { BASELINE_ITEMS } from '#domain/baseline-checks.ts';
import { BUILD_CHECK_KEYS } from '#domain/build-checks.ts';
import { REGISTRY_TYPES } from '#domain/registry.ts';
import { CYCLE_UNITS, RETENTIONS_DAYS, TIME_RANGES_DAYS } from '#domain/scan-configuration.ts';
import { MOST_FIXING_DAYS } from '#domain/scan-settings.ts';
import { SENSITIVE_FILE_RULES } from '#domain/sensitive-file-rules.ts';
import { isTimeZone } from '#domain/zoned-time.ts';
import { endpoint } from './endpoint.ts';

const count = z.int().check(z.gte(0));
const instant = z.iso.datetime();
const hour = z.int().check(z.gte(0), z.lte(23));
const days = z.int().check(z.gte(1), z.lte(MOST_FIXING_DAYS));
const names = z.array(z.string().check(z.minLength(1), z.maxLength(512)));
const someOf = (keys: readonly string[]) => z.array(z.enum(keys as [string, ...string[]]));

const configuration = z
  .object({
    periodic: z.boolean(),
    cycle: z.object({
      every: z.int().check(z.gte(1), z.lte(365)),
      unit: z.enum(CYCLE_UNITS),
    }),
    /** Hours on the clock of an IANA zone; an end that is not after the start is on the next day. */
    window: z.object({
      from: hour,
      to: hour,
      timeZone: z.string().check(z.refine(isTimeZone)),
    }),
    excludedRepositories: names,
    addNewRepositories: z.boolean(),
    timeRangeDays: z.literal(TIME_RANGES_DAYS),
    retentionDays: z.literal(RETENTIONS_DAYS),
  })
  .register(z.globalRegistry, { id: 'ScanConfiguration' });

export const ScanSettingsValues = z
  .object({
    scan: configuration,
    baseline: z.object({ items: someOf(BASELINE_ITEMS) }),
    sensitiveFiles: z.object({ on: z.boolean(), rules: someOf(SENSITIVE_FILE_RULES) }),
    buildInstructions: z.object({ rules: someOf(BUILD_CHECK_KEYS) }),
    /** Ids of `clusters`. Runtime scans are started by people only (product-facts 5.1). */
    runtime: z.object({ applications: names }),
    automaticFixing: z.object({
      on: z.boolean(),
      everyDays: days,
      repositories: names,
      timeRangeDays: days,
    }),
  })
  .register(z.globalRegistry, { id: 'ScanSettingsValues' });

const version = z.int().check(z.gte(1));

const settings = {
  /** Goes up with every save; a save names the one that it was made from. */
  version,
  savedAt: instant,
  savedBy: z.string(),
  values: ScanSettingsValues,
};

export const SettingsRepository = z
  .object({
    /** `payments/checkout-api` */
    name: z.string(),
    registryTypes: z.array(z.enum(REGISTRY_TYPES)),
    images: count,
  })
  .register(z.globalRegistry, { id: 'SettingsRepository' });

export type SettingsRepository = z.infer<typeof SettingsRepository>;

export const Cluster = z
  .object({
    id: z.string(),
    name: z.string(),
    applications: z.array(z.object({ id: z.string(), name: z.string(), images: count })),
  })
  .register(z.globalRegistry, { id: 'Cluster' });

export type Cluster = z.infer<typeof Cluster>;

export const getScanSettings = endpoint({
  id: 'getScanSettings',
  method: 'GET',
  url: '/api/scan-settings',
  summary: 'What scans look at and when they run, with all that can be chosen from',
  permission: 'risk.read',
  response: z.object({
    ...settings,
    repositories: z.array(SettingsRepository),
    clusters: z.array(Cluster),
  }),
  problems: [],
  vendor: [
    'DescribeCycleTaskList',
    'DescribeImageRepoList',
    'GetRegistryScanDayNum',
    'DescribeAllImageBaseline',
    'DescribeImageBaselineStrategy',
    'GetSensitiveDefineRuleConfig',
    'GetBuildRiskDefineRuleConfig',
    'DescribeContainerScanConfig',
    'DescribeImageFixCycleConfig',
  ],
});

export const saveScanSettings = endpoint({
  id: 'saveScanSettings',
  method: 'PUT',
  url: '/api/scan-settings',
  summary: 'Save all settings, if nobody has saved since the version that they were made from',
  permission: 'settings.change',
  body: z.object({ version, values: ScanSettingsValues }),
  response: z.object(settings),
  problems: ['Conflict'],
  vendor: [
    'CreateCycleTask',
    'SetRegistryScanDayNum',
    'SaveImageBaselineStrategy',
    'SetSensitiveDefineRuleConfig',
    'OpenSensitiveFileScan',
    'SetBuildRiskDefineRuleConfig',
    'ModifyContainerScanConfig',
    'ModifyImageFixCycleConfig',
  ],
});

export const ScanEffect = z
  .object({
    /** Images that a scan could read, in repositories and regions that are in scope. */
    images: count,
    /** Of those, the ones that are inside the time range: a scan reads them. */
    inRange: count,
    /** Units that periodic scans of them use in a month; 0 while periodic scans are off. */
    unitsPerMonth: count,
    /** Images whose results are older than they are kept: the next midnight of the account removes them. */
    expiring: count,
    runs: z.array(
      z.object({
        at: instant,
        /** Units that the scan will use, as far as images are known and the last four weeks tell. */
        units: count,
        /** Units that will be missing then: the scan stops early. */
        missing: count,
      }),
    ),
  })
  .register(z.globalRegistry, { id: 'ScanEffect' });

export type ScanEffect = z.infer<typeof ScanEffect>;

export const previewScanSettings = endpoint({
  id: 'previewScanSettings',
  method: 'POST',
  url: '/api/scan-settings/preview',
  summary: 'What a scan configuration would do, beside what the saved one does; changes nothing',
  permission: 'risk.read',
  readOnly: true,
  body: z.object({ scan: configuration }),
  response: z.object({
    saved: ScanEffect,
    changed: ScanEffect,
    /** Images that scans would read and do not now, and the other way round. */
    joining: count,
    leaving: count,
    asOf: instant,
  }),
  problems: [],
});

export type ScanSettingsPreview = z.infer<typeof previewScanSettings.response>;
