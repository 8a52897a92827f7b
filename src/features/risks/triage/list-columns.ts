import type { ImageGroup, PackageGroup, RiskRow } from '#contract/risks.ts';
import { RISK_CATEGORIES, RISK_CATEGORY_FACTS, type RiskCategory } from '#domain/risk-category.ts';
import { categoryView } from './category-views.ts';
import {
  age,
  assignee,
  className,
  counted,
  cvss,
  fix,
  lastSeen,
  name,
  openImages,
  ownOfImages,
  packageName,
  packageNames,
  priority,
  status,
  versions,
  vulnerabilities,
  type AnyGroup,
  type Column,
} from './risk-columns.tsx';

/** What stands at the end of every row: how long it is known, how bad, in which status, how to fix. */
function ending(category: RiskCategory): Column<AnyGroup>[] {
  return [
    age,
    ...(categoryView(category).versions ? [cvss] : []),
    status,
    assignee,
    ...(RISK_CATEGORY_FACTS[category].quickFix ? [fix] : []),
  ];
}

/** Columns of one category and grouping, the same objects each time. */
function byCategory<Row>(columns: (category: RiskCategory) => readonly Column<Row>[]) {
  const all = new Map(RISK_CATEGORIES.map((category) => [category, columns(category)]));
  return (category: RiskCategory) => all.get(category)!;
}

export const riskColumns = byCategory<RiskRow>((category) => {
  const { versions: hasVersions, classLabel } = categoryView(category);
  return [
    priority(category),
    name(category),
    ...(hasVersions ? [packageNames] : []),
    ...(classLabel ? [className(classLabel, !hasVersions)] : []),
    ...(hasVersions ? [versions] : []),
    counted<RiskRow>('image', (row) => row.imagesByPriority),
    ...(hasVersions ? [] : [openImages, lastSeen]),
    ...ending(category),
  ];
});

export const packageColumns = byCategory<PackageGroup>((category) => [
  priority(category),
  packageName,
  vulnerabilities,
  counted<PackageGroup>('image', (row) => row.imagesByPriority),
  ...ending(category),
]);

export const imageColumns = byCategory<ImageGroup>((category) => [
  priority(category),
  ...ownOfImages,
  counted<ImageGroup>('risk', (row) => row.risksByPriority),
  ...ending(category),
]);
