import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { call } from '#api/client.ts';
import { ApiError } from '#contract/api-error.ts';
import { endpoints, type EndpointId } from '#contract/endpoints.ts';
import type { RiskSelection } from '#contract/batches.ts';
import type { Endpoint, Input } from '#contract/endpoint.ts';
import { openapi } from '#contract/openapi.ts';
import type { Problem } from '#contract/problem.ts';
import { NOTICE_PERCENTS } from '#domain/quota.ts';
import { ROLES } from '#domain/role.ts';
import { isOpen } from '#domain/subscription.ts';
import { SITES, type Site } from '#domain/region.ts';
import { FAULT_KINDS, type FaultKind } from './faults.ts';
import { handlers } from './handlers/handlers.ts';
import { startMockServer, type MockServer } from './node.ts';
import { SCENARIO_NAMES } from './scenarios/scenarios.ts';
import { NOW } from './testing/now.ts';
import { HARBOR } from './testing/registry.ts';

let server: MockServer | undefined;
afterEach(() => {
  server?.close();
  vi.restoreAllMocks();
});

function start(options: Parameters<typeof startMockServer>[0]) {
  server = startMockServer({ now: () => NOW, ...options });
  return server;
}

const IDS = Object.keys(endpoints) as EndpointId[];

test('every endpoint has a handler and every handler an endpoint', () => {
  expect(Object.keys(handlers).sort()).toEqual(IDS.toSorted());
});

test('every endpoint is listed under its own id', () => {
  expect(Object.entries(endpoints).filter(([id, endpoint]) => endpoint.id !== id)).toEqual([]);
});

/** What a request names. */
type Named = {
  site: Site;
  id: string;
  orderId: string;
  scanId: string;
  fixId: string;
  image: { namespace: string; repository: string; digest: string };
  personId: string;
  registryId: string;
};

const category = 'system-vulnerability';

const ruleId = '0b6f8f3e-3f1d-4c6e-9d38-3b1a1f3f7c11';
const scope = {
  category,
  riskId: 'CVE-2021-44228',
  match: null,
  repositories: null,
  digests: null,
  ends: { kind: 'never' },
} as const;

const batchId = '0b6f8f3e-3f1d-4c6e-9d38-3b1a1f3f7c12';

const NAMED: Named = {
  site: 'china',
  id: 'CVE-2021-44228',
  orderId: '00000000-0000-4000-8000-000000000001',
  scanId: 'scan-20261122180000',
  fixId: 'fix-20261122180000-china',
  image: { namespace: 'payments', repository: 'checkout-api', digest: 'sha256:0' },
  personId: 'wei-chen',
  registryId: 'harbor-harbor-tokyo',
};

/** Settings that look at everything. */
const SETTINGS: Input<typeof endpoints.saveScanSettings>['body']['values'] = {
  scan: {
    periodic: true,
    cycle: { every: 1, unit: 'day' },
    window: { from: 2, to: 6, timeZone: 'Asia/Shanghai' },
    excludedRepositories: [],
    addNewRepositories: true,
    timeRangeDays: 365,
    retentionDays: 365,
  },
  baseline: { items: ['ak_leak'] },
  sensitiveFiles: { on: true, rules: ['pem'] },
  buildInstructions: { rules: ['no_user'] },
  runtime: { applications: [] },
  automaticFixing: { on: false, everyDays: 7, repositories: [], timeRangeDays: 30 },
};

/** A good request for each endpoint; the ids come from an answer of the same world. */
function inputs({ site, id, orderId, scanId, fixId, image, personId, registryId }: Named): {
  [Id in EndpointId]: Input<(typeof endpoints)[Id]>;
} {
  const selection = {
    filter: { category, site },
    group: 'risk',
    pick: { kind: 'only', keys: [id] },
  } satisfies RiskSelection;
  const agreed = { amountCents: 200, quotedAt: new Date(NOW).toISOString() };
  return {
    getSession: {},
    getSignInOptions: {},
    signIn: { body: { personId } },
    signOut: {},
    getAccount: {},
    getSubscription: {},
    setAutoRenewal: { body: { on: true } },
    placeOrder: {
      path: { id: orderId },
      body: { kind: 'renew', from: agreed.quotedAt, months: 1, ...agreed },
    },
    getOrder: { path: { id: orderId } },
    listOrders: {},
    payOrder: { path: { id: orderId } },
    cancelOrder: { path: { id: orderId } },
    getQuota: {},
    setQuotaNotice: { body: { percent: NOTICE_PERCENTS[1] } },
    getQuotaUse: {},
    listQuotaLedger: { query: { limit: 200 } },
    listRegions: {},
    setRegionScope: { path: { regionId: 'cn-hangzhou' }, body: { inScope: true } },
    listRegistries: {},
    testRegistry: { path: { id: orderId, step: 'list' }, body: HARBOR },
    addRegistry: { path: { id: orderId }, body: HARBOR },
    updateRegistry: { path: { id: registryId }, body: { imagesPerHour: 20, connection: null } },
    removeRegistry: { path: { id: registryId } },
    syncRegistry: { path: { id: registryId } },
    addPipeline: { path: { id: orderId }, body: { name: 'nightly', regionId: 'cn-hangzhou' } },
    rotateToken: { path: { id: registryId } },
    setRetention: { path: { id: registryId }, body: { days: 30 } },
    getScanActivity: {},
    planScope: { query: { limit: 'newest-tag', registryTypes: ['acr'] } },
    listScanTargets: {},
    listScans: { query: { limit: 200 } },
    getScan: { path: { id: scanId } },
    listScanJobs: { path: { id: scanId }, query: { limit: 200 } },
    startScan: {
      path: { id: orderId },
      body: { target: { kind: 'remains', scanId, which: 'failed' }, units: 1000 },
    },
    cancelScan: { path: { id: scanId } },
    getScanSettings: {},
    saveScanSettings: { body: { version: 1, values: SETTINGS } },
    previewScanSettings: { body: { scan: SETTINGS.scan } },
    listWhitelist: { query: {} },
    previewWhitelistRule: { body: scope },
    saveWhitelistRule: {
      path: { id: ruleId },
      body: { version: null, ...scope, reason: 'Not reachable', broad: true },
    },
    deleteWhitelistRule: { path: { id: ruleId } },
    getRiskCounts: { query: { site } },
    getRiskFacets: { query: { category, site, status: ['open'], q: 'has:fix' } },
    getRiskTotals: { query: { site, unit: 'image', status: ['open'], priority: ['asap'] } },
    searchEstate: { query: { site, text: 'lib' } },
    listUncheckedImages: { query: { site, limit: 200 } },
    listImages: { query: { site, limit: 200 } },
    listImageRepositories: { query: { site, state: ['clean', 'failed'], limit: 200 } },
    getImage: { path: image },
    listImageRisks: { path: image, query: { layer: 1, limit: 200 } },
    listImageScans: { path: image },
    compareImages: { path: image, query: { since: agreed.quotedAt } },
    getBlindSpots: { query: { site } },
    listRisks: { query: { category, site, limit: 200 } },
    listRiskyPackages: { query: { category, site, limit: 200, sort: 'images' } },
    listRiskyImages: { query: { category, site, limit: 200, sort: 'cvss', order: 'last' } },
    getRisk: { path: { category, id }, query: { site } },
    listAffectedImages: { path: { category, id }, query: { site, limit: 200 } },
    listRiskHistory: { path: { category, id }, query: { site } },
    handleRisk: { path: { category, id }, body: { action: 'verify', site } },
    commentRisk: {
      path: { category, id, commentId: orderId },
      body: { site, text: 'Who runs this?' },
    },
    listAssignees: {},
    previewBatch: { body: { selection, action: 'ignore' } },
    listBatches: { query: { site } },
    listViews: {},
    saveView: {
      path: { id: orderId },
      body: { version: null, name: 'Open', category, query: '', shared: true },
    },
    deleteView: { path: { id: batchId } },
    previewFix: { body: { selection, reach: 'selected' } },
    startFix: {
      path: { id: orderId },
      body: {
        selection,
        reach: 'fixable',
        images: [{ digest: image.digest, newTag: '1.0_fix_20261123080000' }],
      },
    },
    listFixes: { query: { site } },
    getOverview: { query: { site, days: '30', unit: 'risk' } },
    listRiskChanges: {
      query: { site, days: '30', unit: 'risk', priority: 'asap', change: 'fixed', limit: 200 },
    },
    getFixTargets: {},
    setFixTargets: { body: { targets: { asap: 7, later: 30, nntf: 90 } } },
    getFix: { path: { id: fixId } },
    listFixedRisks: { path: { id: fixId }, query: { limit: 200 } },
    getFixLog: { path: { id: fixId, taskId: 'ivf-0' } },
    listFindings: { body: { selection, offset: 0, limit: 100, byUrgency: true } },
    applyBatch: { path: { id: orderId }, body: { selection, act: { action: 'verify' } } },
    revertBatch: { path: { id: batchId } },
  };
}

/** Calls through the real client; the mock itself fails on answers with more than the contract has. */
function ask(id: EndpointId, named: Partial<Named> = {}): Promise<unknown> {
  const endpoint: Endpoint = endpoints[id];
  return call(endpoint, inputs({ ...NAMED, ...named })[id] as Input<Endpoint>);
}

type Question = [EndpointId, Partial<Named>];

/** All questions that this world can answer now: the ids come from its own answers. */
async function questions(site: Site, open: boolean): Promise<Question[]> {
  const { rows } = open
    ? await call(endpoints.listRisks, { query: { category, site, limit: 3 } })
    : { rows: [{ id: NAMED.id }] };
  const orders = await call(endpoints.listOrders, {});
  const images = open
    ? await call(endpoints.listImages, { query: { site, limit: 3 } })
    : { rows: [] };
  const scans = open ? await call(endpoints.listScans, { query: { limit: 3 } }) : { rows: [] };
  return IDS.filter((id) => endpoints[id].method === 'GET').flatMap((id): Question[] => {
    if (OF_ONE_FIX.includes(id)) return [];
    if (id === 'getOrder') return orders.rows.map((order) => [id, { orderId: order.id }]);
    if (OF_ONE_IMAGE.includes(id)) return images.rows.map(({ image }) => [id, { image }]);
    if (OF_ONE_SCAN.includes(id)) return scans.rows.map((scan) => [id, { scanId: scan.id }]);
    if (!OF_ONE_VULNERABILITY.includes(id)) return [[id, { site }]];
    return rows.map((row) => [id, { site, id: row.id }]);
  });
}

const OF_ONE_VULNERABILITY: readonly EndpointId[] = [
  'getRisk',
  'listAffectedImages',
  'listRiskHistory',
];

const OF_ONE_IMAGE: readonly EndpointId[] = [
  'getImage',
  'listImageRisks',
  'listImageScans',
  'compareImages',
];

/** No world begins with a fix; `handlers/fixes.test.ts` asks for one that was started. */
const OF_ONE_FIX: readonly EndpointId[] = ['getFix', 'listFixedRisks', 'getFixLog'];

const OF_ONE_SCAN: readonly EndpointId[] = ['getScan', 'listScanJobs'];

const NOT_ACTIVE = { failure: { status: 403, problem: { code: 'FeatureNotActive' } } };

describe.each(SCENARIO_NAMES)('in the scenario %s', (scenario) => {
  test.each(ROLES)('every question of a %s is answered as the contract says', async (role) => {
    start({ scenario, role });
    const open = isOpen((await call(endpoints.getAccount, {})).imageScan);
    for (const site of SITES) {
      for (const [id, named] of await questions(site, open)) {
        const { withoutFeature }: Endpoint = endpoints[id];
        if (open || withoutFeature) await ask(id, named);
        else await expect(ask(id, named), id).rejects.toMatchObject(NOT_ACTIVE);
      }
    }
  });
});

/** Where a request names something that may not exist; in all others it is the address. */
const NAMED_ELSEWHERE: Partial<Record<EndpointId, string>> = {
  ...Object.fromEntries(OF_ONE_IMAGE.map((id) => [id, 'path.digest'])),
  signIn: 'body.personId',
  startScan: 'body.target.scanId',
};

test.each(IDS.filter((id) => (endpoints[id] as Endpoint).problems.includes('NotFound')))(
  '%s says NotFound of what does not exist',
  async (id) => {
    start({});
    const named = {
      id: 'CVE-0000-0000',
      personId: 'nobody',
      scanId: 'no-scan',
      fixId: 'no-fix',
      registryId: 'none',
    };
    const field = NAMED_ELSEWHERE[id] ?? 'path.id';
    await expect(ask(id, named)).rejects.toMatchObject({
      failure: { kind: 'problem', status: 404, problem: { code: 'NotFound', field } },
    });
  },
);

test.each(IDS)('%s asks for a sign-in, unless anybody may ask', async (id) => {
  start({ person: null });
  const answer = await ask(id).then(
    () => 'answered',
    (error: unknown) => error,
  );
  if (endpoints[id].permission === null) expect(answer).toBe('answered');
  else expect(answer).toMatchObject({ failure: { status: 401, problem: { code: 'NotSignedIn' } } });
});

/** What the client has to make of each fault. */
const FAILURES: Record<Exclude<FaultKind, 'slow'>, object> = {
  'signed-out': { kind: 'problem', status: 401, problem: { code: 'NotSignedIn' } },
  'payment-refused': { kind: 'problem', status: 402, problem: { code: 'PaymentRefused' } },
  'lost-reply': { kind: 'network' },
  'server-error': { kind: 'problem', status: 500, problem: { code: 'ServerError' } },
  'bad-gateway': { kind: 'status', status: 502 },
  unavailable: {
    kind: 'problem',
    status: 503,
    retryAfterS: 8,
    problem: { code: 'ServiceUnavailable' },
  },
  forbidden: { kind: 'problem', status: 403, problem: { code: 'NoPermission' } },
  timeout: { kind: 'timeout', afterS: 30 },
  network: { kind: 'network' },
  malformed: { kind: 'malformed' },
  'not-json': { kind: 'malformed' },
  empty: { kind: 'malformed' },
};

describe.each(FAULT_KINDS.filter((kind) => kind !== 'slow'))('the fault %s', (kind) => {
  test('fails every endpoint in the way that the client expects', async () => {
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    if (kind === 'timeout') vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => timeout(20));
    start({ faults: IDS.map((endpoint) => ({ endpoint, kind })) });
    for (const id of IDS) {
      const error = await ask(id).catch((thrown: unknown) => thrown);
      expect(error, id).toBeInstanceOf(ApiError);
      expect((error as ApiError).failure, id).toMatchObject(FAILURES[kind]);
      if (kind === 'forbidden') {
        const { permission } = endpoints[id];
        const { problem } = (error as ApiError).failure as { problem: Problem };
        expect(problem.permission ?? null, id).toBe(permission);
      }
    }
  });
});

test('the fault slow answers right all the same', async () => {
  start({ faults: [{ endpoint: 'getAccount', kind: 'slow' }] });
  expect(await call(endpoints.getAccount, {})).toMatchObject({ edition: 'enterprise' });
});

describe('the OpenAPI document', () => {
  const committed = readFileSync(new URL('openapi.json', import.meta.url), 'utf8');

  test('is the contract of today: run `node mock-api/write-openapi.ts` after a change', () => {
    expect(JSON.parse(committed)).toEqual(JSON.parse(JSON.stringify(openapi())));
  });

  test('has one operation for each endpoint, with its path, method and permission', () => {
    const { paths } = JSON.parse(committed) as { paths: Record<string, Record<string, object>> };
    const operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
    );
    expect(operations).toHaveLength(IDS.length);
    for (const { id, method, url, permission } of Object.values(endpoints)) {
      expect(operations).toContainEqual(
        expect.objectContaining({
          operationId: id,
          method: method.toLowerCase(),
          path: url.replaceAll(/:(\w+)/g, '{$1}'),
          'x-permission': permission,
        }),
      );
    }
  });

  test('every reference has its target', () => {
    const document = JSON.parse(committed) as { components: { schemas: object } };
    const names = [...committed.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name,
    );
    const missing = names.filter((name) => !Object.hasOwn(document.components.schemas, name ?? ''));
    expect(names.length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });
});
