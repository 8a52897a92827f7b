import type { RiskFacet } from '#contract/risk-filter.ts';
import type { RiskCategory } from '#domain/risk-category.ts';
import type { Grouping } from '#domain/risk-pick.ts';
import type { PanelSectionId } from './panel-sections.ts';

type Noun = readonly [one: string, many: string];

/** All that makes the list and the panel of one category differ from those of another. */
export type CategoryView = {
  /** How a row of the list is called. */
  noun: Noun;
  groupings: readonly Grouping[];
  /** Column of the name of a row. */
  nameHeader: string;
  severityHeader: string;
  /** Room for the longest word of severity, in px. */
  severityWidth: number;
  /** Name of the class of a row; null when rows have none. */
  classLabel: string | null;
  facets: readonly RiskFacet[];
  /** Whether risks are published vulnerabilities of packages, with versions and scores. */
  versions: boolean;
  placeholder: string;
  sections: readonly PanelSectionId[];
};

const PLACES = ['region', 'repository', 'os'] as const;
const VULNERABILITY = {
  noun: ['vulnerability', 'vulnerabilities'],
  groupings: ['risk', 'package', 'image'],
  nameHeader: 'Vulnerability',
  severityHeader: 'Priority',
  severityWidth: 94,
  versions: true,
  placeholder: 'Search, for example cve:CVE-2022-0778 or repo:payments/*',
} as const;
const CHECKED = {
  groupings: ['risk', 'image'],
  severityHeader: 'Level',
  severityWidth: 94,
  versions: false,
  placeholder: 'Search by name, or for example repo:payments/*',
  sections: ['summary', 'advice', 'images', 'evidence', 'history'],
} as const;

export const CATEGORY_VIEWS = {
  'system-vulnerability': {
    ...VULNERABILITY,
    classLabel: null,
    facets: ['status', 'priority', 'fix', 'tag', ...PLACES, 'age', 'assignee'],
    sections: ['summary', 'fix', 'images', 'evidence', 'history'],
  },
  'application-vulnerability': {
    ...VULNERABILITY,
    classLabel: 'Ecosystem',
    facets: ['status', 'priority', 'class', 'tag', ...PLACES, 'age', 'assignee'],
    sections: ['summary', 'advice', 'images', 'evidence', 'history'],
  },
  baseline: {
    ...CHECKED,
    noun: ['baseline', 'baselines'],
    nameHeader: 'Baseline',
    classLabel: 'Category',
    facets: ['status', 'priority', 'class', ...PLACES, 'age', 'assignee'],
  },
  'malicious-sample': {
    ...CHECKED,
    noun: ['sample', 'samples'],
    nameHeader: 'Sample',
    severityHeader: 'Verdict',
    severityWidth: 118,
    classLabel: 'Kind',
    facets: ['status', 'priority', 'class', ...PLACES, 'age', 'assignee'],
  },
  'sensitive-file': {
    ...CHECKED,
    noun: ['alert type', 'alert types'],
    nameHeader: 'Alert type',
    classLabel: 'Information',
    facets: ['status', 'priority', 'class', ...PLACES, 'age', 'assignee'],
  },
  'build-instruction': {
    ...CHECKED,
    noun: ['check', 'checks'],
    nameHeader: 'Check',
    classLabel: null,
    facets: ['status', 'priority', ...PLACES, 'age', 'assignee'],
  },
} as const satisfies Record<RiskCategory, CategoryView>;

/** The view of a category, without the literal types of its table. */
export function categoryView(category: RiskCategory): CategoryView {
  return CATEGORY_VIEWS[category];
}
