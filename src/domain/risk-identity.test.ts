import fc from 'fast-check';
import { expect, test } from 'vitest';
import { riskIdentity, type RiskIdentity } from './risk-identity.ts';

const RISK: RiskIdentity = {
  category: 'system-vulnerability',
  riskId: 'CVE-2021-44228',
  item: 'liblog4j2-java',
  version: '2.11.1-2',
  path: '/var/lib/dpkg/info/liblog4j2-java.list',
  layerDigest: 'sha256:aa',
  imageDigest: 'sha256:bb',
};

test.each([
  ['category', { category: 'application-vulnerability' }],
  ['riskId', { riskId: 'CVE-2021-45046' }],
  ['item', { item: 'log4j-core' }],
  ['version', { version: null }],
  ['path', { path: '/opt/app.jar' }],
  ['layerDigest', { layerDigest: 'sha256:cc' }],
  ['imageDigest', { imageDigest: 'sha256:cc' }],
] as const)('another %s is another risk', (_, change) => {
  expect(riskIdentity({ ...RISK, ...change })).not.toBe(riskIdentity(RISK));
  expect(riskIdentity({ ...RISK })).toBe(riskIdentity(RISK));
});

test('parts never run into each other', () => {
  const text = fc.string();
  const risk = fc.record({ item: text, path: text, layerDigest: text });
  fc.assert(
    fc.property(risk, risk, (one, other) => {
      const same = JSON.stringify(one) === JSON.stringify(other);
      expect(riskIdentity({ ...RISK, ...one }) === riskIdentity({ ...RISK, ...other })).toBe(same);
    }),
  );
});
