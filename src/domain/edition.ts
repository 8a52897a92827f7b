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
