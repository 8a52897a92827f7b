import type { Finding } from './store.ts';

type Versions = Pick<Finding, 'installed' | 'fixed'>;

/** The most frequent pair of installed and fixed version, and how many distinct pairs there are. */
export function versionPairs(findings: readonly Finding[]): Versions & { pairs: number } {
  const counts = new Map<string, Versions & { risks: number }>();
  for (const { installed, fixed } of findings) {
    const key = JSON.stringify([installed, fixed]);
    const pair = counts.get(key) ?? { installed, fixed, risks: 0 };
    counts.set(key, pair);
    pair.risks += 1;
  }
  const [top] = [...counts.values()].toSorted((a, b) => b.risks - a.risks);
  return { installed: top?.installed ?? null, fixed: top?.fixed ?? null, pairs: counts.size };
}
