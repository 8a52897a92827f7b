import type { FindingRow } from '#contract/findings.ts';
import type { RawSeverity } from '#domain/severity.ts';
import { aboutLines, type ExportAbout } from './export-about.ts';
import { jsonList } from './json-list.ts';
import { imageUrl, packageUrl } from './package-url.ts';
import { VEX_WORDS, vexGroups, type VexGroup } from './vex-statements.ts';

/** CycloneDX 1.6 with vulnerabilities: each image is a component, its packages are components of it. */
export function* cyclonedxExport(
  rows: readonly FindingRow[],
  about: ExportAbout,
): Generator<string> {
  const head = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${crypto.randomUUID()}`,
    version: 1,
    metadata: {
      timestamp: about.exportedAt,
      tools: { components: [{ type: 'application', name: 'Image Scan Console' }] },
      properties: aboutLines(about).map(([name, value]) => ({ name, value })),
    },
  };
  yield `${JSON.stringify(head).slice(0, -1)},"components":[\n`;
  yield* jsonList([...imagesOf(rows).values()], toImage);
  yield '\n],"vulnerabilities":[\n';
  yield* jsonList(vexGroups(rows), toVulnerability);
  yield '\n]}\n';
}

function imagesOf(rows: readonly FindingRow[]): Map<string, FindingRow[]> {
  const images = new Map<string, FindingRow[]>();
  for (const row of rows) {
    const known = images.get(row.image.digest);
    if (known) known.push(row);
    else images.set(row.image.digest, [row]);
  }
  return images;
}

function toImage(rows: readonly FindingRow[]) {
  const { image } = rows[0]!;
  const packages = new Map(rows.map((row) => [packageRef(row), row]));
  return {
    type: 'container',
    'bom-ref': image.digest,
    name: `${image.namespace}/${image.repository}`,
    version: image.digest,
    purl: imageUrl(image),
    components: [...packages].map(([ref, row]) => ({
      type: 'library',
      'bom-ref': ref,
      name: row.item,
      ...(row.installedVersion !== null && { version: row.installedVersion }),
      purl: packageUrl(row),
    })),
  };
}

/** The same package stands in many images, and each is a component of its own. */
function packageRef(row: FindingRow): string {
  return `${row.image.digest} ${packageUrl(row)}`;
}

const SEVERITIES = {
  CRITICAL: 'critical',
  HIGH: 'high',
  MEDIUM: 'medium',
  LOW: 'low',
  NEGLIGIBLE: 'info',
  UNKNOWN: 'unknown',
} as const satisfies Record<RawSeverity, string>;

function toVulnerability({ id, status, text, rows }: VexGroup) {
  const { cyclonedx } = VEX_WORDS[status];
  const refs = new Set(rows.map(packageRef));
  return {
    id,
    description: rows[0]!.title,
    ratings: ratingsOf(rows[0]!),
    analysis: {
      state: cyclonedx,
      ...(status === 'ignored' && { response: ['will_not_fix'] }),
      detail: text,
    },
    affects: [...refs].map((ref) => ({ ref })),
  };
}

function ratingsOf({ cvssScore, cvssVector, rawSeverity }: FindingRow) {
  return [
    {
      severity: SEVERITIES[rawSeverity ?? 'UNKNOWN'],
      ...(cvssScore !== null && { score: cvssScore }),
      ...(cvssVector !== null && { vector: cvssVector, method: methodOf(cvssVector) }),
    },
  ];
}

function methodOf(vector: string): string {
  if (vector.startsWith('CVSS:4.0')) return 'CVSSv4';
  if (vector.startsWith('CVSS:3.1')) return 'CVSSv31';
  return vector.startsWith('CVSS:3') ? 'CVSSv3' : 'CVSSv2';
}
