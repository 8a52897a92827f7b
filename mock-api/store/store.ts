import type { UncheckedState } from '#contract/images.ts';
import type { Order } from '#contract/order.ts';
import type { OrderRequest } from '#contract/orders.ts';
import type { Billing, Edition } from '#domain/edition.ts';
import type { FixBlocker, FixState } from '#domain/fix-eligibility.ts';
import type { FixFailure } from '#domain/fix-failure.ts';
import type { FixTargets } from '#domain/fix-target.ts';
import type { OsId } from '#domain/operating-system.ts';
import type { NoticePercent } from '#domain/quota.ts';
import type { Ledger } from '#domain/quota-ledger.ts';
import type { RetentionDays } from '#domain/pipeline.ts';
import type { RegionId, Site } from '#domain/region.ts';
import type { RegistryType } from '#domain/registry.ts';
import type { Registry } from '#contract/registries.ts';
import type { SavedView } from '#contract/saved-views.ts';
import type { BatchRecord } from './batch-record.ts';
import type { FixClock, FixRun, FixTask } from './fix-record.ts';
import type { RiskCategory } from '#domain/risk-category.ts';
import type { PlantedRisk } from '../seed/risks/risk-source.ts';
import type { WhitelistScope } from '#domain/whitelist-rule.ts';
import type { ScanTarget } from '#contract/scans.ts';
import type { JobState, ScanStarter, ScanState } from '#domain/scan-state.ts';
import type { ScanFailure, SkipReason } from '#domain/scan-failure.ts';
import type { ScanConfiguration } from '#domain/scan-configuration.ts';
import type { ScanSettings } from '#domain/scan-settings.ts';
import type { RiskSearchSubject } from '#domain/risk-matcher.ts';
import type { Priority, PriorityReason, RawSeverity } from '#domain/severity.ts';
import type { Term } from '#domain/subscription.ts';
import type { VulnerabilityTag } from '#domain/vulnerability-tag.ts';
import type { Turn } from '#domain/risk-life.ts';
import type { EstateIndex } from './estate-index.ts';
import type { LivedRisk } from './risk-turns.ts';
import type { CommentRecord, HandlingRecord } from './handling-record.ts';

/** A layer with the instruction of the image history that made it. */
export type Layer = { digest: string; instruction: string; sizeBytes: number };

/** A step of the build; most steps make a layer, some only set something (`layer` is null). */
export type HistoryStep = { instruction: string; layer: number | null };

/** One digest. Tags are names for it (product-facts 1.5, 3.6). */
export type Image = {
  digest: string;
  site: Site;
  regionId: RegionId;
  namespace: string;
  repository: string;
  tags: string[];
  registryType: RegistryType;
  /** The registry that it is in, by id, with its name: logs tell it when the registry is gone. */
  instanceId: string;
  instanceName: string;
  architecture: 'amd64' | 'arm64';
  /** When the registry got this digest first, and when a tag was moved to it last (ISO 8601). */
  createdAt: string;
  updatedAt: string;
  os: OsId;
  osVersion: string;
  /** Name and release, the value of the facet `os`. */
  osLabel: string;
  owner: string | null;
  deployed: boolean | null;
  /** Applications whose containers run it, by id; none unless it is deployed. */
  applications: string[];
  /** A tag of the repository cannot be written twice (product-facts 3.6, TagImmutable). */
  tagImmutable: boolean;
  newTagTaken: boolean;
  user: string | null;
  endOfLife: boolean;
  layers: Layer[];
  /** Oldest first. */
  history: HistoryStep[];
  /** Scans that will still fail to pull it before one succeeds. */
  pullFailures: number;
  /** Why its next rebuilds will fail, one after the other, before one succeeds. */
  fixFailures: FixFailure[];
  /** End of the last scan that read the image (ISO 8601); null while there is none. */
  lastScanAt: string | null;
  /** Why no list of risks can speak for the image; null when one can (decision C8). */
  unchecked: { state: UncheckedState; cause: string } | null;
};

/** One package with one vulnerability in one layer of one image (decision D9). */
export type Finding = {
  category: RiskCategory;
  image: Image;
  /** Vulnerability, baseline, sample, alert type or check. */
  riskId: string;
  /** Package, check item or file name. */
  package: string;
  installed: string | null;
  fixed: string | null;
  path: string;
  /** Index into `image.layers`. */
  layer: number;
  /** As the source rates it, where one does. */
  rawSeverity: RawSeverity | null;
  priority: Priority;
  priorityReasons: readonly PriorityReason[];
  cvssScore: number | null;
  blockers: readonly FixBlocker[];
  fixState: FixState;
  tags: readonly VulnerabilityTag[];
  firstSeenAt: string;
  /** When it became open and stopped to be; kept by `risk-turns.ts`. */
  turns: Turn[];
  /** When the clock alone opens it again (epoch ms); null when it is open, or takes somebody. */
  opensAt: number | null;
  /** `firstSeenAt` as epoch ms: lists sort by it. */
  firstSeenMs: number;
  /** What a person did last; null when nobody did anything. Read it through `statusAt`. */
  handling: HandlingRecord | null;
  /** Who was made to look after it last; null when nobody ever was. */
  assignment: HandlingRecord | null;
  /** The rebuild that is to close it, or has closed it; null when none does. */
  repair: FixTask | null;
  /** What a scan saw, where that is more than a package and its path. */
  evidence: FindingEvidence | null;
  /** Instant (epoch ms) at which the last rule that covers it ends; null when none does. */
  whitelistedUntil: number | null;
  /** What searches look at. Its status is brought up to date before each search. */
  subject: RiskSearchSubject;
};

/** The part of a planted risk that only its evidence shows (`seed/risks/risk-source.ts`). */
export type FindingEvidence = Pick<
  PlantedRisk,
  | 'deletedInLayer'
  | 'content'
  | 'line'
  | 'advice'
  | 'md5'
  | 'sha256'
  | 'direct'
  | 'ecosystem'
  | 'edit'
>;

/** Facts of a risk that hold in every image. */
export type RiskFactsRecord = {
  id: string;
  title: string;
  className: string | null;
  advice: string | null;
  summary: string;
  cvssVector: string | null;
  cvssScore: number | null;
  knownExploited: boolean | null;
  tags: readonly VulnerabilityTag[];
  ratings: { os: string; severity: RawSeverity }[];
  references: readonly { label: string; url: string }[];
};

/** One image of a scan. The times are fixed when the scan starts; `state` follows the clock. Epoch ms. */
export type ScanJob = {
  image: Image;
  startsAt: number;
  endsAt: number;
  state: JobState;
  cause: ScanFailure | null;
  /** When it was settled; null while it is queued or running. */
  settledAt: number | null;
  charged: boolean;
};

/** A scan: jobs in the order of their start, and how far `advanceScans` has come with them. Epoch ms. */
export type ScanTask = {
  id: string;
  startedAt: number;
  starter: ScanStarter;
  startedBy: string | null;
  target: ScanTarget;
  skipped: Partial<Record<SkipReason, number>>;
  jobs: ScanJob[];
  /** Index of the first job that has not begun, and the jobs that are being read. */
  next: number;
  active: ScanJob[];
  state: ScanState;
  /** How it ends before its last job, once that is certain; null while it goes on. */
  stopsAs: 'cancelled' | 'out-of-units' | null;
  endedAt: number | null;
  cancelledBy: string | null;
  revision: number;
};

/** How far the scans have been worked out, and when the next periodic one starts (epoch ms). */
export type ScanClock = {
  revision: number;
  at: number;
  nextRun: { at: number | null; configuration: ScanConfiguration } | null;
};

/** One unit with what the ledger tells about it; instants as epoch ms. */
export type LedgerFact = {
  digest: string;
  at: number;
  namespace: string;
  repository: string;
  tag: string;
  regionId: RegionId;
  registryType: RegistryType;
  taskId: string;
  startedBy: string | null;
  supersededAt: number | null;
};

/** What is paid for. `sent` holds each request as it came, so that the same id can be told from a mistake. */
export type SubscriptionRecord = {
  terms: Term[];
  autoRenewal: boolean;
  orders: Order[];
  sent: Map<string, OrderRequest>;
};

/** A registry that the account reaches. `zone`: letter of its vSwitch, null without a VPC. */
export type RegistryInstance = {
  id: string;
  name: string;
  registryType: RegistryType;
  regionId: string;
  zone: string | null;
  repositories: number;
  images: number;
  /** Images an hour that a scan may pull from it; null: as many as it can (product-facts 3.4). */
  imagesPerHour: number | null;
};

/** What is known of a registry beside its images. Secrets are in none of it. Epoch ms. */
export type RegistryRecord = {
  connectedAt: number;
  /** When a person had it reached last, whatever came of it; null while that happens by itself only. */
  triedAt: number | null;
  /** Since when it refuses the stored password; null while it accepts it. */
  refusedSince: number | null;
  connection: Registry['connection'];
  /** `rotations`: how often its token was replaced; the token follows from it. Its times are of the present one. */
  pipeline: {
    rotations: number;
    tokenCreatedAt: number;
    tokenUsedAt: number | null;
    retentionDays: RetentionDays;
  } | null;
};

/** What the world was built from, for what comes to light later. Plain functions of the seed. */
export type Discovery = {
  /** What a first scan that ends at `at` (ISO 8601) finds in an image that no scan has read yet. */
  findingsOf(image: Image, at: string): Finding[];
  /** Risks of images that were gone before the world was opened, the same ones each time. */
  pastLives(): readonly LivedRisk[];
  /** What a new registry holds when it is looked at first, at `at` (epoch ms). Never scanned. */
  imagesOf(instance: RegistryInstance, at: number): Image[];
};

/** The settings besides `scanConfiguration`, which is their section `scan`. */
export type SettingsRecord = {
  version: number;
  savedAt: string;
  savedBy: string;
  sections: Omit<ScanSettings, 'scan'>;
  /** While new repositories do not join: those that were there at the last save. Null while they do. */
  knownRepositories: readonly string[] | null;
};

/** A rule that keeps risks from raising alerts. Instants are ISO 8601. */
export type WhitelistRecord = WhitelistScope & {
  id: string;
  reason: string;
  version: number;
  createdAt: string;
  savedAt: string;
  savedBy: string;
};

/** What a person did to the rule of a vulnerability, and the open risks that it hid or opened. */
export type WhitelistChange = WhitelistScope & {
  ruleId: string;
  reason: string;
  action: 'create' | 'change' | 'delete';
  at: string;
  by: string;
  risks: Record<Site, number>;
};

/** Everything the mock API knows. Plain data; only handlers change it. */
export type Store = {
  /** Midnight UTC that all instants of the seed are counted from (epoch ms). */
  epoch: number;
  edition: Edition;
  billing: Billing;
  subscription: SubscriptionRecord;
  ledger: Ledger<LedgerFact>;
  noticePercent: NoticePercent;
  regionsInScope: Set<RegionId>;
  instances: RegistryInstance[];
  /** By id of the instance. */
  registryRecords: Map<string, RegistryRecord>;
  vulnerabilityDataAt: string;
  images: Image[];
  /** By site; findings of one image stand together, which the counts of images rely on. */
  findings: Record<Site, Finding[]>;
  /** By `riskKey`. */
  byRisk: Record<Site, Map<string, Finding[]>>;
  /** Risks that left every list since the world was opened, for what was true before. */
  pastLives: LivedRisk[];
  /** By `riskKey`. */
  facts: ReadonlyMap<string, RiskFactsRecord>;
  /** What scanned images hold that the settings had their last scan not look for. */
  setAside: Map<Image, { finding: Finding; wasShown: boolean }[]>;
  estate: EstateIndex;
  handlings: HandlingRecord[];
  /** By id, the newest last. */
  comments: Map<string, CommentRecord>;
  /** By id, the newest last. */
  batches: Map<string, BatchRecord>;
  /** Oldest first. */
  scans: ScanTask[];
  scanClock: ScanClock;
  /** Oldest first. */
  fixes: FixRun[];
  fixTargets: FixTargets;
  /** Null while images are not fixed by themselves. */
  fixClock: FixClock | null;
  scanConfiguration: ScanConfiguration;
  settings: SettingsRecord;
  /** By id, the oldest first. */
  views: Map<string, SavedView>;
  /** By id, the newest last. */
  whitelist: Map<string, WhitelistRecord>;
  /** Oldest first. */
  whitelistChanges: WhitelistChange[];
  discovery: Discovery;
};
