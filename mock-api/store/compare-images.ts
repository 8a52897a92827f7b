import type { Output } from '#contract/endpoint.ts';
import type { compareImages } from '#contract/image-detail.ts';
import { compareFindings } from '#domain/compare-findings.ts';
import { findingsByImage } from './image-findings.ts';
import type { Finding, Image, Store } from './store.ts';

type Answer = Output<typeof compareImages>;

/** What an image has that another one has not, and the other way round. */
export function compareWithImage(store: Store, image: Image, other: Image): Answer {
  return toAnswer(findingsOf(store, other), findingsOf(store, image), false);
}

/** What is known of an image that was not known at an instant (epoch ms). */
export function compareSince(store: Store, image: Image, since: number): Answer {
  const now = findingsOf(store, image);
  return toAnswer(
    now.filter(({ firstSeenMs }) => firstSeenMs <= since),
    now,
    true,
  );
}

function findingsOf(store: Store, image: Image): Finding[] {
  return findingsByImage(store, image.site).get(image) ?? [];
}

function toAnswer(before: Finding[], after: Finding[], sameDigest: boolean): Answer {
  const { added, removed, changed, same } = compareFindings(before, after, { sameDigest });
  return {
    added: added.map(({ finding, reason }) => ({ risk: toRisk(finding), reason })),
    removed: removed.map(({ finding, reason }) => ({ risk: toRisk(finding), reason })),
    changed: changed.map(({ before: then, after: now, reason }) => ({
      before: toRisk(then),
      after: toRisk(now),
      reason,
    })),
    same,
  };
}

function toRisk({ riskId, package: name, installed, priority }: Finding) {
  return { riskId, package: name, installed, priority };
}
