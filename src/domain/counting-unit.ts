/**
 * What a number counts: published vulnerabilities or rules, each of them with its package in its image
 * (decision D9), or the images that have any.
 */
export const COUNTING_UNITS = ['vulnerability', 'risk', 'image'] as const;
export type CountingUnit = (typeof COUNTING_UNITS)[number];

type UnitWords = { label: string; one: string; many: string };

export const COUNTING_UNIT_WORDS = {
  vulnerability: {
    label: 'Vulnerability',
    one: 'vulnerability or check',
    many: 'vulnerabilities and checks',
  },
  risk: { label: 'Vulnerability and package', one: 'risk', many: 'risks' },
  image: { label: 'Image', one: 'image', many: 'images' },
} as const satisfies Record<CountingUnit, UnitWords>;
