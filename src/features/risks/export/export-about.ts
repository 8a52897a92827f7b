import type { RiskCategory } from '#domain/risk-category.ts';

/** What every file says about itself, so that it can be read without the screen that it came from. */
export type ExportAbout = {
  category: RiskCategory;
  /** `Status: Open; Priority: High`. */
  filter: string;
  /** Path and query that show the same rows. */
  address: string;
  rows: number;
  /** ISO 8601, UTC. */
  exportedAt: string;
  dataAt: string;
  /** Zone of whoever exported, by IANA name. Instants in files are UTC. */
  timeZone: string;
};

/** What is counted (decision D9). */
export const COUNTING_UNIT =
  'One row is one risk: category, id, package or item, version, path, layer and image digest';

/** The facts of an export as names and texts, in the order in which they are read. */
export function aboutLines(about: ExportAbout): readonly (readonly [string, string])[] {
  return [
    ['Filter', about.filter],
    ['Address', about.address],
    ['Rows', String(about.rows)],
    ['Counting unit', COUNTING_UNIT],
    ['Vulnerability data of', about.dataAt],
    ['Exported at', about.exportedAt],
    ['Time zone of the reader', about.timeZone],
    ['Times in this file', 'UTC'],
  ];
}
