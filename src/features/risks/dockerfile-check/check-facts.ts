import { BUILD_CHECKS, type BuildCheckKey } from '#domain/build-checks.ts';
import type { Finding } from '#domain/dockerfile/check-dockerfile.ts';
import { comparePriority, type Priority } from '#domain/severity.ts';

const PRIORITY = { High: 'asap', Medium: 'later', Low: 'nntf' } as const satisfies Record<
  (typeof BUILD_CHECKS)[number]['severity'],
  Priority
>;

type CheckFacts = { label: string; priority: Priority };

const FACTS = new Map<BuildCheckKey, CheckFacts>(
  BUILD_CHECKS.map(({ key, label, severity }) => [key, { label, priority: PRIORITY[severity] }]),
);

/** Name and severity of a check (decision D2). */
export function checkFacts(check: BuildCheckKey): CheckFacts {
  return FACTS.get(check)!;
}

/** The most urgent first, then by line. */
export function byUrgency(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) =>
      comparePriority(checkFacts(a.check).priority, checkFacts(b.check).priority) ||
      a.lines.from - b.lines.from,
  );
}

/** `Line 3`, `Lines 3 to 5`. */
export function lineWords({ lines: { from, to } }: Finding): string {
  return from === to ? `Line ${from}` : `Lines ${from} to ${to}`;
}
