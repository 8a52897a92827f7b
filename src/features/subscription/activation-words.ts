import type { Account } from '#contract/account.ts';
import { EDITION_FACTS } from '#domain/edition.ts';
import { GRACE_DAYS } from '#domain/subscription.ts';

type Words = { title: string; lead: string };

const UNIT = 'One unit is one image digest, scanned for the first time in a month.';

/** What the activation view says first: why image scan cannot be used, and what to do. */
export function activationWords({ edition, imageScan, billing }: Account): Words {
  if (imageScan === 'ended') {
    return {
      title: 'Image scan has ended',
      lead: `It was not renewed within ${GRACE_DAYS} days, so the account is on Basic again and its settings and results can no longer be opened. A new order starts afresh.`,
    };
  }
  if (billing === 'pay-as-you-go') {
    return {
      title: 'Image scan is not enabled',
      lead: `It is bought separately, in units. ${UNIT}`,
    };
  }
  if (edition === 'anti-virus') {
    return {
      title: 'Anti-virus cannot hold image scan',
      lead: `Upgrade to Advanced, Enterprise or Ultimate in the same order. Value-added Plan is not available from Anti-virus. ${UNIT}`,
    };
  }
  if (edition === 'basic') {
    return {
      title: 'Enable image scan',
      lead: `Image scan is bought separately, in units. ${UNIT} Basic cannot hold it, so the order names an edition that can.`,
    };
  }
  return {
    title: 'Enable image scan',
    lead: `${EDITION_FACTS[edition].label} can hold image scan; it is bought separately, in units. ${UNIT}`,
  };
}
