import { BASELINE_TREE } from '#domain/baseline-checks.ts';
import type { CheckNode } from '#domain/check-tree.ts';
import type { RiskCategory } from '#domain/risk-category.ts';

/** How the name of a place of a risk reads: check items have words, packages and files are themselves. */
export function evidenceLabel(category: RiskCategory, name: string): string {
  return category === 'baseline' ? (BASELINE_LABELS.get(name) ?? name) : name;
}

const BASELINE_LABELS: ReadonlyMap<string, string> = new Map(BASELINE_TREE.flatMap(labels));

function labels({ key, label, children = [] }: CheckNode): [string, string][] {
  return [[key, label], ...children.flatMap(labels)];
}
