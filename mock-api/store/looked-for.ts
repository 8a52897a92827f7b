import type { RiskCategory } from '#domain/risk-category.ts';
import type { ScanSettings } from '#domain/scan-settings.ts';
import type { Finding } from './store.ts';

type Sections = Pick<ScanSettings, 'baseline' | 'sensitiveFiles' | 'buildInstructions'>;

/** What the settings can switch off; vulnerabilities and samples are part of every scan (4.4). */
const SWITCHES: Partial<Record<RiskCategory, (settings: Sections, finding: Finding) => boolean>> = {
  baseline: ({ baseline }, { package: item }) => baseline.items.includes(item),
  'sensitive-file': ({ sensitiveFiles: { on, rules } }, { riskId }) => on && rules.includes(riskId),
  'build-instruction': ({ buildInstructions }, { riskId }) =>
    buildInstructions.rules.includes(riskId),
};

/** Whether a scan looks for a risk under these settings (product-facts 4.3, 4.5). */
export function isLookedFor(settings: Sections, finding: Finding): boolean {
  return SWITCHES[finding.category]?.(settings, finding) ?? true;
}
