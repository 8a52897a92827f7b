import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call } from '#api/client.ts';
import { listFixes, previewFix, type FixPreview } from '#contract/fixes.ts';
import type { RiskFilter } from '#contract/risk-filter.ts';
import { startMockServer, type MockServer } from '../node.ts';
import { FIX_ID, OTHER_FIX_ID, picked, preview, refused, start } from '#testing/fixing.ts';
import { NOW } from '../testing/now.ts';

const category = 'system-vulnerability';
const site = 'china';

let server: MockServer;
let now = NOW;
beforeEach(() => {
  now = NOW;
  server = startMockServer({ now: () => now, role: 'admin' });
});
afterEach(() => server.close());

describe('a fix is refused', () => {
  const digestField = 'body.images.0.digest';

  test('while somebody else fixes the image, with the name; the rest of the picture stays', async () => {
    const { images } = await preview();
    await start(images.slice(0, 2));
    server.signInAs('wei-chen');
    const filter: RiskFilter = { category, site, status: ['open'] };
    const body = { selection: { ...picked(), filter }, reach: 'selected' } as const;
    const seen = await call(previewFix, { body });
    expect(seen.beingFixed).toMatchObject([
      { image: { digest: images[0]!.image.digest }, fixId: FIX_ID, by: 'Lukas Brandt' },
      { image: { digest: images[1]!.image.digest }, fixId: FIX_ID, by: 'Lukas Brandt' },
    ]);
    expect(seen.images.map(({ image }) => image.digest)).not.toContain(images[0]!.image.digest);
    await expect(start(images.slice(1, 3), OTHER_FIX_ID)).rejects.toMatchObject(
      refused({ code: 'Conflict', field: digestField, takenBy: 'Lukas Brandt' }),
    );
    expect((await call(listFixes, { query: { site } })).total).toBe(1);
  });

  test('when the image has nothing to fix any more', async () => {
    const { images } = await preview();
    const gone = { ...images[0]!, image: { ...images[0]!.image, digest: 'sha256:gone' } };
    await expect(start([gone])).rejects.toMatchObject(
      refused({ code: 'Conflict', field: digestField }),
    );
  });

  test.each(['', 'with space', '-first', 'a/b', 'x'.repeat(129)])(
    'for the tag "%s", which no registry takes',
    async (newTag) => {
      const { images } = await preview();
      await expect(start([{ ...images[0]!, newTag }])).rejects.toMatchObject(
        refused({ code: 'InvalidRequest' }),
      );
    },
  );

  test('for a tag that is there already, or that another image of the request gets', async () => {
    const { images } = await preview();
    const [one, other] = images.slice(0, 2) as [FixPreview['images'][0], FixPreview['images'][0]];
    await expect(start([{ ...one, newTag: one.image.tags[0]! }])).rejects.toMatchObject(
      refused({ code: 'Conflict', field: 'body.images.0.newTag' }),
    );
    expect(other.image.repository).toBe(one.image.repository);
    await expect(start([one, { ...other, newTag: one.newTag }])).rejects.toMatchObject(
      refused({ code: 'Conflict', field: 'body.images.1.newTag' }),
    );
  });

  test('without units for the scan of what it builds, those of other fixes set aside', async () => {
    server.close();
    server = startMockServer({ now: () => now, role: 'admin', scenario: 'quota-nearly-empty' });
    const { images, unitsAvailable } = await preview();
    expect(images.length).toBeGreaterThan(unitsAvailable);
    await expect(start(images)).rejects.toMatchObject(refused({ code: 'OutOfUnits' }));
    await start(images.slice(0, 3));
    expect((await preview()).unitsAvailable).toBe(unitsAvailable - 3);
  });

  test('to a role that may not fix', async () => {
    const { images } = await preview();
    server.signInAs('mei-tan');
    await expect(start(images.slice(0, 1))).rejects.toMatchObject(
      refused({ code: 'NoPermission', permission: 'risk.fix' }),
    );
  });
});
