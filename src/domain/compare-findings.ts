/** Why a finding differs between two looks at an image or at two images. */
export const CHANGE_REASONS = ['new-image', 'newly-published', 'rule-change'] as const;
export type ChangeReason = (typeof CHANGE_REASONS)[number];

/** What can be different about a finding, in the order in which it is told. */
export const CHANGE_KINDS = ['added', 'removed', 'changed'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What is compared: identity is category, id, package and path (decision D9); the rest may change. */
export type ComparedFinding = {
  category: string;
  riskId: string;
  package: string;
  path: string;
  installed: string | null;
  layer: number;
  priority: string;
};

export type FindingChange<F> = { before: F; after: F; reason: ChangeReason };

export type Comparison<F> = {
  added: { finding: F; reason: ChangeReason }[];
  removed: { finding: F; reason: ChangeReason }[];
  changed: FindingChange<F>[];
  /** Findings that are the same in both. */
  same: number;
};

/**
 * Compares what is known of an image, or of two. Between two digests the image itself has changed. In
 * one digest nothing but knowledge can: what was added was published since, what was removed is left
 * out by a rule.
 */
export function compareFindings<F extends ComparedFinding>(
  before: readonly F[],
  after: readonly F[],
  { sameDigest }: { sameDigest: boolean },
): Comparison<F> {
  const known = new Map(before.map((finding) => [identity(finding), finding]));
  const found = new Map(after.map((finding) => [identity(finding), finding]));
  const appears: ChangeReason = sameDigest ? 'newly-published' : 'new-image';
  const goes: ChangeReason = sameDigest ? 'rule-change' : 'new-image';
  const both = [...found].flatMap(([key, now]) => {
    const then = known.get(key);
    return then ? [{ before: then, after: now }] : [];
  });
  const changed = both.filter((pair) => isChanged(pair.before, pair.after));
  return {
    added: [...found].flatMap(([key, finding]) =>
      known.has(key) ? [] : [{ finding, reason: appears }],
    ),
    removed: [...known].flatMap(([key, finding]) =>
      found.has(key) ? [] : [{ finding, reason: goes }],
    ),
    changed: changed.map((pair) => ({ ...pair, reason: sameDigest ? 'rule-change' : 'new-image' })),
    same: both.length - changed.length,
  };
}

function identity({ category, riskId, package: name, path }: ComparedFinding): string {
  return [category, riskId, name, path].join('\n');
}

/** Layers are counted by each image, so another number alone says nothing across two of them. */
function isChanged(before: ComparedFinding, after: ComparedFinding): boolean {
  return before.installed !== after.installed || before.priority !== after.priority;
}
