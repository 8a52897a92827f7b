import type { FindingRow } from '#contract/findings.ts';
import { VULNERABILITY_CATEGORIES, type RiskCategory } from '#domain/risk-category.ts';
import { cyclonedxExport } from './cyclonedx-export.ts';
import { csvExport } from './csv-export.ts';
import type { ExportAbout } from './export-about.ts';
import { openvexExport } from './openvex-export.ts';
import { sarifExport } from './sarif-export.ts';

export const EXPORT_FORMATS = ['csv', 'sarif', 'openvex', 'cyclonedx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

type FormatFacts = {
  label: string;
  purpose: string;
  extension: string;
  type: string;
  /** VEX speaks of published vulnerabilities only. */
  vulnerabilitiesOnly: boolean;
  /** The file in parts, each of which takes a few milliseconds. */
  write: (rows: readonly FindingRow[], about: ExportAbout) => Generator<string>;
};

export const EXPORT_FORMAT_FACTS = {
  csv: {
    label: 'CSV',
    purpose: 'For a spreadsheet. Nothing in it can run there.',
    extension: 'csv',
    type: 'text/csv;charset=utf-8',
    vulnerabilitiesOnly: false,
    write: csvExport,
  },
  sarif: {
    label: 'SARIF',
    purpose: 'SARIF 2.1.0, for code hosts and other viewers of results.',
    extension: 'sarif',
    type: 'application/sarif+json',
    vulnerabilitiesOnly: false,
    write: sarifExport,
  },
  openvex: {
    label: 'OpenVEX',
    purpose: 'OpenVEX 0.2.0: what was decided about each vulnerability, and why.',
    extension: 'openvex.json',
    type: 'application/json',
    vulnerabilitiesOnly: true,
    write: openvexExport,
  },
  cyclonedx: {
    label: 'CycloneDX',
    purpose: 'CycloneDX 1.6 VEX: images, packages, vulnerabilities and what was decided.',
    extension: 'cdx.json',
    type: 'application/vnd.cyclonedx+json',
    vulnerabilitiesOnly: true,
    write: cyclonedxExport,
  },
} as const satisfies Record<ExportFormat, FormatFacts>;

/** The formats that can hold the risks of a category. */
export function formatsOf(category: RiskCategory): readonly ExportFormat[] {
  return EXPORT_FORMATS.filter(
    (format) =>
      !EXPORT_FORMAT_FACTS[format].vulnerabilitiesOnly ||
      VULNERABILITY_CATEGORIES.includes(category),
  );
}
