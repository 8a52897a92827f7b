import type { FindingRow } from '#contract/findings.ts';
import { RISK_CATEGORY_FACTS } from '#domain/risk-category.ts';
import type { RiskStatusName } from '#domain/risk-status.ts';
import type { Priority } from '#domain/severity.ts';
import { aboutLines, type ExportAbout } from './export-about.ts';
import { jsonList } from './json-list.ts';

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const LEVELS = { asap: 'error', later: 'warning', nntf: 'note' } as const satisfies Record<
  Priority,
  string
>;

/** Statuses in which people have said that the alert is not to be acted on. */
const SUPPRESSED: readonly RiskStatusName[] = ['ignored', 'false-positive', 'whitelisted'];

/** SARIF 2.1.0: one result for each risk, one rule for each id. */
export function* sarifExport(rows: readonly FindingRow[], about: ExportAbout): Generator<string> {
  yield `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[{"results":[\n`;
  yield* jsonList(rows, toResult);
  const driver = {
    name: 'Image Scan Console',
    fullName: `Image Scan Console, ${RISK_CATEGORY_FACTS[about.category].plural}`,
    rules: rulesOf(rows),
  };
  yield `\n],"tool":{"driver":${JSON.stringify(driver)}},`;
  yield `"properties":${JSON.stringify(Object.fromEntries(aboutLines(about)))}}]}\n`;
}

function rulesOf(rows: readonly FindingRow[]) {
  const rules = new Map(rows.map(({ id, title }) => [id, title]));
  return [...rules].map(([id, text]) => ({ id, shortDescription: { text: text || id } }));
}

function toResult(row: FindingRow) {
  const { id, title, item, installedVersion, fixedVersion, priority, key, image, layer } = row;
  const version = installedVersion === null ? '' : ` ${installedVersion}`;
  const fix = fixedVersion === null ? '' : `, fixed in ${fixedVersion}`;
  return {
    ruleId: id,
    level: LEVELS[priority],
    message: { text: `${title || id}: ${item}${version}${fix}` },
    locations: [toLocation(row)],
    partialFingerprints: { 'risk/v1': key },
    ...(SUPPRESSED.includes(row.status) && { suppressions: [toSuppression(row)] }),
    properties: {
      status: row.status,
      assignee: row.assignee?.name ?? null,
      imageDigest: image.digest,
      imageTags: image.tags,
      layer,
      layerDigest: row.layerDigest,
      firstSeenAt: row.firstSeenAt,
      lastSeenAt: row.lastSeenAt,
      ...(row.cvssScore !== null && { 'security-severity': String(row.cvssScore) }),
    },
  };
}

/** Checks of a whole image are in no file of it. */
function toLocation({ path, line, image: { namespace, repository, digest } }: FindingRow) {
  return {
    logicalLocations: [
      { fullyQualifiedName: `${namespace}/${repository}@${digest}`, kind: 'module' },
    ],
    ...(path !== '' && {
      physicalLocation: {
        artifactLocation: {
          uri: encodeURI(path.toWellFormed().replace(/^\/+/, '')).replaceAll('#', '%23'),
        },
        ...(line !== null && { region: { startLine: line } }),
      },
    }),
  };
}

function toSuppression({ decision, status }: FindingRow) {
  const words = [status, decision?.reason, decision && `by ${decision.by}`, decision?.expiresAt];
  return {
    kind: 'external',
    status: 'accepted',
    justification: words.filter(Boolean).join(', '),
  };
}
