/** Editions of the security centre (product-facts 1.1). Pay-as-you-go is a billing model, not one. */
export const EDITIONS = [
  'basic',
  'anti-virus',
  'advanced',
  'enterprise',
  'ultimate',
  'value-added-plan',
] as const;
export type Edition = (typeof EDITIONS)[number];

type EditionFacts = {
  label: string;
  /** `Version` of DescribeVersionConfig. */
  vendorCode: number;
  mayBuyImageScan: boolean;
  /** Editions to move to before image scan can be bought; empty when it can be bought now. */
  moveTo: readonly Edition[];
};

export const EDITION_FACTS = {
  basic: {
    label: 'Basic',
    vendorCode: 1,
    mayBuyImageScan: false,
    moveTo: ['advanced', 'enterprise', 'ultimate', 'value-added-plan'],
  },
  'anti-virus': {
    label: 'Anti-virus',
    vendorCode: 6,
    mayBuyImageScan: false,
    moveTo: ['advanced', 'enterprise', 'ultimate'],
  },
  advanced: { label: 'Advanced', vendorCode: 5, mayBuyImageScan: true, moveTo: [] },
  enterprise: { label: 'Enterprise', vendorCode: 3, mayBuyImageScan: true, moveTo: [] },
  ultimate: { label: 'Ultimate', vendorCode: 7, mayBuyImageScan: true, moveTo: [] },
  'value-added-plan': {
    label: 'Value-added Plan',
    vendorCode: 10,
    mayBuyImageScan: true,
    moveTo: [],
  },
} as const satisfies Record<Edition, EditionFacts>;

/** Why an account that pays as it goes cannot buy (product-facts 1.1). */
export const PAY_AS_YOU_GO_REFUSAL =
  'Image scan is sold by subscription only. An account on pay-as-you-go cannot add it.';

/** Whether the feature can be bought now, without moving to another edition first. */
export function mayBuyImageScan(edition: Edition): boolean {
  return EDITION_FACTS[edition].mayBuyImageScan;
}

/** Editions in the order in which one can be upgraded; an edition is never lowered in place (product-facts 1.3). */
const UPGRADES = {
  basic: [],
  'anti-virus': ['advanced', 'enterprise', 'ultimate'],
  advanced: ['enterprise', 'ultimate'],
  enterprise: ['ultimate'],
  ultimate: [],
  'value-added-plan': ['advanced', 'enterprise', 'ultimate'],
} as const satisfies Record<Edition, readonly Edition[]>;

/** Editions that an account which holds image scan can move up to; empty at the top. */
export function upgradesOf(edition: Edition): readonly Edition[] {
  return UPGRADES[edition];
}

/** Editions that an order for image scan can name: the own one when it may hold it, and what one may move to. */
export function editionsToOrder(edition: Edition): readonly Edition[] {
  const { mayBuyImageScan: mayHold, moveTo } = EDITION_FACTS[edition];
  return mayHold ? [edition, ...UPGRADES[edition]] : moveTo;
}

/** Why an order for image scan cannot name `wanted`; null when it can. */
export function editionRefusal(current: Edition, wanted: Edition): string | null {
  if (editionsToOrder(current).includes(wanted)) return null;
  const { label, mayBuyImageScan: mayHold } = EDITION_FACTS[wanted];
  if (!mayHold) return `${label} cannot hold image scan`;
  if (wanted === 'value-added-plan') return `Not available from ${EDITION_FACTS[current].label}`;
  return `An edition cannot be lowered from ${EDITION_FACTS[current].label}`;
}

/** How an account pays for the security centre. */
export const BILLINGS = ['subscription', 'pay-as-you-go'] as const;
export type Billing = (typeof BILLINGS)[number];
