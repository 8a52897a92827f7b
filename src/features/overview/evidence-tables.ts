import type { BlindSpots } from '#contract/blind-spots.ts';
import type { Overview } from '#contract/overview.ts';
import type { Quota } from '#contract/quota.ts';
import { BLIND_SPOT_WORDS } from '#components/blind-spot-words.ts';
import { AGE_BAND_FACTS, AGE_BANDS } from '#domain/age-band.ts';
import { imageName } from '#domain/image-ref.ts';
import { imagesIn, SCANNED_STATES } from '#domain/image-state.ts';
import { RISK_CATEGORY_FACTS } from '#domain/risk-category.ts';
import { TURN_CAUSES } from '#domain/risk-life.ts';
import { PRIORITIES, PRIORITY_FACTS, type Priority } from '#domain/severity.ts';
import { formatInstant } from '#lib/format-instant.ts';
import { accountDayWords } from './period-words.ts';
import { changeName } from './risk-changes-words.ts';

export type EvidenceData = {
  overview: Overview;
  blindSpots: BlindSpots;
  quota: Quota;
  /** How the month ends, in words. */
  forecast: string;
};

/** The first cell of each row is its name. */
export type EvidenceTable = {
  title: string;
  heads: readonly string[];
  rows: readonly (readonly [string, ...(string | number)[]])[];
};

const PRIORITY_HEADS = PRIORITIES.map((priority) => PRIORITY_FACTS[priority].label);

function cells(counts: Readonly<Record<Priority, number>>): number[] {
  return PRIORITIES.map((priority) => counts[priority]);
}

/** Everything that the page shows as a number, in the order of the page. */
export function evidenceTables({
  overview,
  blindSpots,
  quota,
  forecast,
}: EvidenceData): EvidenceTable[] {
  return [
    imagesTable(overview),
    changesTable(overview),
    quotaTable(quota, forecast),
    {
      title: 'Risk by category',
      heads: ['Category', ...PRIORITY_HEADS, 'Images affected'],
      rows: overview.categories.map(({ category, open, images }) => [
        RISK_CATEGORY_FACTS[category].plural,
        ...cells(open),
        images,
      ]),
    },
    agesTable(overview),
    {
      title: 'Images to fix first',
      heads: ['Image', ...PRIORITY_HEADS],
      rows: overview.topImages.map(({ image, open }) => [
        `${imageName({ ...image, tag: image.tags[0] ?? '' })} ${image.digest}`,
        ...cells(open),
      ]),
    },
    {
      title: 'Packages to upgrade',
      heads: ['Package', ...PRIORITY_HEADS, 'Images'],
      rows: overview.topPackages.map(({ package: name, open, images }) => [
        name,
        ...cells(open),
        images,
      ]),
    },
    {
      title: 'Owners',
      heads: ['Owner', ...PRIORITY_HEADS, 'Images'],
      rows: overview.topOwners.map(({ owner, open, images }) => [
        owner ?? 'Owner not known',
        ...cells(open),
        images,
      ]),
    },
    {
      title: 'Coverage by region',
      heads: ['Region', 'Scanned', 'Never scanned', 'Scan failed', 'Unsupported'],
      rows: overview.regions.map(({ regionId, states }) => [
        regionId,
        imagesIn(states, SCANNED_STATES),
        states['not-scanned'],
        states.failed,
        states.unsupported,
      ]),
    },
    {
      title: 'What is not known',
      heads: ['Blind spot', 'What', 'Images'],
      rows: blindSpots.spots.map(({ kind, name, images }) => [
        BLIND_SPOT_WORDS[kind].label,
        name,
        images,
      ]),
    },
    {
      title: 'Open risks, day by day',
      heads: ['Day', ...PRIORITY_HEADS, 'Images to fix'],
      rows: overview.points.map(({ at, open, imagesToFix }) => [
        accountDayWords(at),
        ...cells(open),
        imagesToFix,
      ]),
    },
  ];
}

function imagesTable({ levels, states }: Overview): EvidenceTable {
  return {
    title: 'Images',
    heads: ['Images with', 'Images'],
    rows: [
      ...PRIORITIES.map(
        (priority) => [`${PRIORITY_FACTS[priority].label} risk`, levels[priority]] as const,
      ),
      ['No open risk', levels.none],
      ['No scan yet', states['not-scanned']],
      ['A failed scan', states.failed],
      ['An unsupported system', states.unsupported],
    ],
  };
}

/** Before, what came and went, after: the parts add up to the last row. */
function changesTable(overview: Overview): EvidenceTable {
  const { changes } = overview;
  const row = (name: string, of: (change: Overview['changes'][Priority]) => number) =>
    [name, ...PRIORITIES.map((priority) => of(changes[priority]))] as const;
  return {
    title: 'Open risks and what changed them',
    heads: ['Cause', ...PRIORITY_HEADS],
    rows: [
      row(changeName('before', overview), ({ before }) => before),
      ...TURN_CAUSES.map((cause) => row(changeName(cause, overview), ({ parts }) => parts[cause])),
      row(changeName('after', overview), ({ after }) => after),
    ],
  };
}

function quotaTable(
  { purchased, consumed, remaining, resetsAt }: Quota,
  forecast: string,
): EvidenceTable {
  return {
    title: 'Scan quota of the account, both sites',
    heads: ['Units of this month', 'Units'],
    rows: [
      ['Purchased', purchased],
      ['Consumed', consumed],
      ['Left', remaining],
      ['Resets', formatInstant(resetsAt)],
      ['Forecast', forecast],
    ],
  };
}

function agesTable({ ages }: Overview): EvidenceTable {
  const bands = AGE_BANDS.map((band) => AGE_BAND_FACTS[band].label);
  return {
    title: 'Time to fix and age of open risks',
    heads: ['Priority', 'Mean days to fix', 'Fixed', 'In time', 'Target, days', ...bands, 'Late'],
    rows: ages.map((age) => [
      PRIORITY_FACTS[age.priority].label,
      age.meanDaysToFix ?? 'none fixed',
      age.fixed,
      age.inTime,
      age.targetDays,
      ...AGE_BANDS.map((band) => age.bands[band]),
      age.overdue,
    ]),
  };
}
