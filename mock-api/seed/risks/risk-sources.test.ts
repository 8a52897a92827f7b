import { expect, test } from 'vitest';
import { scenarios } from '../../scenarios/scenarios.ts';
import type { Finding, Store } from '../../store/store.ts';
import { buildWorld } from '../build-world.ts';
import { RISK_SOURCES } from './risk-sources.ts';

const EPOCH = Date.parse('2026-11-23T00:00:00Z');

function world(seed = 'test'): Store {
  return buildWorld(scenarios.default.recipe, {
    seed,
    epoch: EPOCH,
    openedAt: Date.parse('2026-11-23T09:00:00Z'),
  });
}

const FINDINGS = findingsOf(world());

function findingsOf({ findings }: Store): Finding[] {
  return [...findings.china, ...findings['outside-china']];
}

/** What tells two worlds apart. */
function places(findings: readonly Finding[]): string[] {
  return findings.map(({ image, category, riskId, package: item, path, layer, evidence }) =>
    [image.digest, category, riskId, item, path, layer, evidence?.content].join(' '),
  );
}

test('the same seed plants the same risks, another seed others', () => {
  expect(places(findingsOf(world()))).toEqual(places(FINDINGS));
  expect(places(findingsOf(world('another')))).not.toEqual(places(FINDINGS));
});

for (const { category, facts } of RISK_SOURCES) {
  const found = FINDINGS.filter((finding) => finding.category === category);

  test(`${category}: there are risks, each with facts, a layer of its image and something to do`, () => {
    expect(found.length).toBeGreaterThan(20);
    for (const { riskId, image, layer, evidence } of found) {
      const known = facts.get(riskId);
      expect(known?.summary).toBeTruthy();
      expect(image.layers[layer]).toBeDefined();
      expect(known?.advice ?? evidence?.advice).toBeTruthy();
      const deletedIn = evidence?.deletedInLayer ?? null;
      if (deletedIn !== null) {
        expect(deletedIn).toBeGreaterThan(layer);
        expect(image.layers[deletedIn]).toBeDefined();
      }
    }
  });

  test(`${category}: images that share a layer agree about it`, () => {
    const byLayer = new Map<string, string>();
    for (const { image, layer, riskId, package: item, path, evidence } of found) {
      if (!evidence?.content) continue;
      const place = `${image.layers[layer]!.digest} ${riskId} ${item} ${path} ${evidence.line}`;
      expect(byLayer.get(place) ?? evidence.content).toBe(evidence.content);
      byLayer.set(place, evidence.content);
    }
  });
}

test('hashes are hexadecimal, and one sample has the same in every image', () => {
  const bySample = new Map<string, string>();
  for (const { category, riskId, evidence } of FINDINGS) {
    if (category !== 'malicious-sample') continue;
    const { md5, sha256 } = evidence!;
    expect(md5).toMatch(/^[0-9a-f]{32}$/);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    const hashes = `${md5} ${sha256}`;
    expect(bySample.get(riskId) ?? hashes).toBe(hashes);
    bySample.set(riskId, hashes);
  }
  expect(new Set(bySample.values()).size).toBe(bySample.size);
});

test('the evidence of a baseline never holds a secret', () => {
  const leaks = FINDINGS.filter(({ package: item }) => ['ak_leak', 'password_leak'].includes(item));
  expect(leaks.length).toBeGreaterThan(5);
  for (const { evidence } of leaks) {
    expect(evidence?.content).toMatch(/(accessKeySecret|password): •{6}$/);
  }
});
