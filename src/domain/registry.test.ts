import { expect, test } from 'vitest';
import { REGISTRY_FACTS, REGISTRY_TYPES } from './registry.ts';

test.each([
  ['acr', true, true, false],
  ['defaultAcr', false, false, false],
  ['harbor', true, false, true],
  ['quay', true, false, true],
  ['gitlab', true, false, true],
  ['cicd', true, false, true],
] as const)(
  '%s: scannable %s, quick fix %s, removable %s',
  (type, scannable, quickFixable, removable) => {
    expect(REGISTRY_FACTS[type]).toMatchObject({ scannable, quickFixable, removable });
  },
);

test('there are six types, named as their makers name them', () => {
  expect(REGISTRY_TYPES.map((type) => [type, REGISTRY_FACTS[type].label])).toEqual([
    ['acr', 'Container Registry Enterprise'],
    ['defaultAcr', 'Container Registry Personal'],
    ['harbor', 'Harbor'],
    ['quay', 'Quay'],
    ['gitlab', 'GitLab'],
    ['cicd', 'CI/CD'],
  ]);
});
