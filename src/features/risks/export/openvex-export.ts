import type { FindingRow } from '#contract/findings.ts';
import { aboutLines, type ExportAbout } from './export-about.ts';
import { jsonList } from './json-list.ts';
import { imageUrl, packageUrl } from './package-url.ts';
import { VEX_WORDS, vexGroups, type VexGroup } from './vex-statements.ts';

/** OpenVEX 0.2.0: a statement for each vulnerability and decision, with the images that it is about. */
export function* openvexExport(rows: readonly FindingRow[], about: ExportAbout): Generator<string> {
  const head = {
    '@context': 'https://openvex.dev/ns/v0.2.0',
    '@id': `urn:uuid:${crypto.randomUUID()}`,
    author: 'Image Scan Console',
    timestamp: about.exportedAt,
    version: 1,
    tooling: aboutLines(about)
      .map(([name, text]) => `${name}: ${text}`)
      .join('; '),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"statements":[\n`;
  yield* jsonList(vexGroups(rows), toStatement);
  yield '\n]}\n';
}

function toStatement({ id, status, text, rows }: VexGroup) {
  const { openvex } = VEX_WORDS[status];
  return {
    vulnerability: { name: id },
    products: productsOf(rows),
    status: openvex,
    ...(openvex === 'not_affected'
      ? { impact_statement: text }
      : openvex === 'affected'
        ? { action_statement: text }
        : { status_notes: text }),
  };
}

function productsOf(rows: readonly FindingRow[]) {
  const products = new Map<string, Set<string>>();
  for (const row of rows) {
    const image = imageUrl(row.image);
    const packages = products.get(image) ?? new Set();
    products.set(image, packages.add(packageUrl(row)));
  }
  return [...products].map(([image, packages]) => ({
    '@id': image,
    subcomponents: [...packages].map((one) => ({ '@id': one })),
  }));
}
