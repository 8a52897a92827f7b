import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getResponse } from 'msw';
import type { HandlingRequest } from '#contract/handling.ts';
import { createMockApi, type MockApi } from './create-mock-api.ts';
import type { JournalStorage } from './journal.ts';
import { DAY_MS, MINUTE_MS, NOW } from './testing/now.ts';

function memory(text: string | null = null) {
  const storage = {
    text,
    read: () => storage.text,
    write: (next: string) => void (storage.text = next),
    clear: () => void (storage.text = null),
  };
  return storage satisfies JournalStorage;
}

const IDS = [
  'CVE-2021-44228',
  'CVE-2019-9192',
  'CVE-2016-10739',
  'CVE-2019-11745',
  'CVE-2018-0734',
];

async function handle({ handlers }: MockApi, id: string, body: HandlingRequest): Promise<unknown> {
  const url = `http://localhost/api/risks/system-vulnerability/${id}/handlings`;
  const init = { method: 'POST', body: JSON.stringify(body) };
  return (await getResponse(handlers, new Request(url, init)))?.json();
}

/** What a person could see of the handled vulnerabilities, as text. */
async function picture({ handlers }: MockApi): Promise<string> {
  const paths = IDS.flatMap((id) =>
    ['', '/images', '/history'].flatMap((part) =>
      ['china', 'outside-china'].map(
        (site) => `/api/risks/system-vulnerability/${id}${part}?site=${site}`,
      ),
    ),
  );
  const answers = paths.map(async (path) => {
    const response = await getResponse(handlers, new Request(`http://localhost${path}`));
    return `${path} ${await response?.text()}`.replace(/"requestId":"[^"]*"/, '');
  });
  return (await Promise.all(answers)).join('\n');
}

const site = fc.constantFrom('china' as const, 'outside-china' as const);
const step = fc.record({
  id: fc.constantFrom(...IDS),
  waitMs: fc.integer({ min: 1, max: 3 * DAY_MS }),
  body: fc.oneof(
    fc.record({ action: fc.constant('verify' as const), site }),
    fc.record({ action: fc.constant('reopen' as const), site }),
    fc.record({
      action: fc.constant('ignore' as const),
      site,
      reason: fc.constantFrom('Not reachable', '<b>x</b> $(id)'),
      expiresInMs: fc.option(fc.integer({ min: 1, max: 2 * DAY_MS })),
    }),
  ),
});

function toRequest(
  body: (typeof step extends fc.Arbitrary<infer S> ? S : never)['body'],
  now: number,
) {
  if (body.action !== 'ignore') return body;
  const { expiresInMs, ...rest } = body;
  return {
    ...rest,
    expiresAt: expiresInMs === null ? null : new Date(now + expiresInMs).toISOString(),
  };
}

describe('the journal', () => {
  test('any sequence of handlings, replayed, gives the same answers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        let now = NOW;
        const storage = memory();
        const open = () => createMockApi({ now: () => now, journal: storage });
        const api = open();
        for (const { id, waitMs, body } of steps) {
          now += waitMs;
          await handle(api, id, toRequest(body, now));
        }
        expect(await picture(open())).toBe(await picture(api));
      }),
      { numRuns: 15 },
    );
  }, 30_000);

  test('a write is still there after a reload, and gone after a reset', async () => {
    const storage = memory();
    const open = () => createMockApi({ now: () => NOW, journal: storage });
    const untouched = await picture(open());
    const api = open();
    const body = { action: 'verify', site: 'china' } as const;
    expect(await handle(api, 'CVE-2021-44228', body)).toEqual({ changed: 7, skipped: 0 });
    expect(await picture(open())).toContain('verify-started');
    api.reset();
    expect(await picture(api)).toBe(untouched);
    expect(await picture(open())).toBe(untouched);
  });

  test('a refused write is not kept', async () => {
    const storage = memory();
    const api = createMockApi({ now: () => NOW, journal: storage, role: 'manager' });
    await handle(api, 'CVE-2021-44228', { action: 'verify', site: 'china' });
    expect(JSON.parse(storage.text!)).toMatchObject({ entries: [] });
  });

  test('who signs in and out is not kept, and who wrote something is', async () => {
    const storage = memory();
    const api = createMockApi({ now: () => NOW, journal: storage });
    const signOut = new Request('http://localhost/api/session', { method: 'DELETE' });
    await getResponse(api.handlers, signOut);
    api.signInAs('sofia-rossi');
    await handle(api, 'CVE-2021-44228', { action: 'verify', site: 'china' });
    expect(JSON.parse(storage.text!)).toMatchObject({
      entries: [{ endpointId: 'handleRisk', role: 'analyst', personId: 'sofia-rossi' }],
    });
    expect(await picture(createMockApi({ now: () => NOW, journal: storage }))).toContain(
      'Sofia Rossi',
    );
  });

  test('keeps its day while it has entries, so that ages go on', async () => {
    let now = NOW;
    const storage = memory();
    const open = () => createMockApi({ now: () => now, journal: storage });
    const { epoch } = open().store;
    now += 2 * DAY_MS;
    const later = open();
    expect(later.store.epoch).toBe(epoch + 2 * DAY_MS);
    await handle(later, 'CVE-2021-44228', { action: 'verify', site: 'china' });
    now += 5 * DAY_MS;
    expect(open().store.epoch).toBe(epoch + 2 * DAY_MS);
  });

  test('keeps the running scan going over a reload of the same day', () => {
    let now = NOW;
    const storage = memory();
    const open = () => createMockApi({ now: () => now, journal: storage });
    const scans = open().store.scans;
    now += 10 * MINUTE_MS;
    expect(open().store.scans).toEqual(scans);
  });

  test.each([
    ['of another shape', '{"entries":3}'],
    ['that is not JSON', 'oops'],
    ['with an endpoint that is gone', entry({ endpointId: 'dropDatabase' })],
    ['with an endpoint that every object has', entry({ endpointId: 'toString' })],
    ['with a body that no longer fits', entry({ body: { action: 'explode' } })],
    ['about a vulnerability that is gone', entry({ path: { id: 'CVE-0000-0000' } })],
  ])('starts anew from a stored text %s', async (_, text) => {
    const storage = memory(text);
    const api = createMockApi({ now: () => NOW, journal: storage });
    expect(await picture(api)).toBe(await picture(createMockApi({ now: () => NOW })));
    expect(JSON.parse(storage.text!)).toMatchObject({ entries: [] });
  });

  test('is shared by the tabs of a browser', async () => {
    const storage = memory();
    const [one, other] = [1, 2].map(() => createMockApi({ now: () => NOW, journal: storage }));
    await handle(one!, 'CVE-2021-44228', { action: 'verify', site: 'china' });
    await handle(other!, 'CVE-2019-9192', { action: 'verify', site: 'china' });
    expect(await picture(one!)).toBe(await picture(other!));
    expect(JSON.parse(storage.text!)).toHaveProperty('entries.length', 2);
    one!.reset();
    expect(await picture(other!)).toBe(await picture(createMockApi({ now: () => NOW })));
  });

  test('keeps what a full storage has refused', async () => {
    const storage = memory();
    const api = createMockApi({ now: () => NOW, journal: storage });
    storage.write = () => {
      throw new Error('full');
    };
    await handle(api, 'CVE-2021-44228', { action: 'verify', site: 'china' });
    expect(await picture(api)).toContain('verify-started');
  });

  test('goes on without a storage that refuses everything', async () => {
    const refuse = () => {
      throw new Error('blocked');
    };
    const blocked = { read: refuse, write: refuse, clear: refuse };
    const api = createMockApi({ now: () => NOW, journal: blocked });
    await handle(api, 'CVE-2021-44228', { action: 'verify', site: 'china' });
    expect(await picture(api)).toContain('verify-started');
    api.reset();
  });
});

function entry(changes: object): string {
  const good = {
    at: NOW,
    role: 'admin',
    person: 'Test',
    personId: 'test',
    endpointId: 'handleRisk',
    path: { id: 'CVE-2021-44228' },
    body: { action: 'verify', site: 'china' },
  };
  return JSON.stringify({ epoch: NOW, openedAt: NOW, entries: [{ ...good, ...changes }] });
}
