/** The two data centres; the header switches every list between them (product-facts 2.1). */
export const SITES = ['china', 'outside-china'] as const;
export type Site = (typeof SITES)[number];

export const SITE_LABELS = {
  china: 'China',
  'outside-china': 'Outside China',
} as const satisfies Record<Site, string>;

/** The seed's grouping of regions. Hong Kong, finance and government are site China (decision C7). */
export const AREAS = [
  'china-north',
  'china-south',
  'china-east',
  'china-southwest-and-hong-kong',
  'china-finance-and-government',
  'outside-china-asia',
  'outside-china-europe-and-americas',
] as const;
export type Area = (typeof AREAS)[number];

export const AREA_LABELS = {
  'china-north': 'China, north',
  'china-south': 'China, south',
  'china-east': 'China, east',
  'china-southwest-and-hong-kong': 'China, southwest and Hong Kong',
  'china-finance-and-government': 'China, finance and government',
  'outside-china-asia': 'Outside China, Asia',
  'outside-china-europe-and-americas': 'Outside China, Europe and Americas',
} as const satisfies Record<Area, string>;

type RegionFacts = {
  id: string;
  label: string;
  site: Site;
  area: Area;
  /** Letters of the zones in which a vSwitch can reach the scanner (product-facts 2.3). */
  zones: readonly string[];
};

function facts<const Id extends string>(
  area: Area,
  rows: readonly (readonly [id: Id, label: string, zones: string])[],
): (RegionFacts & { id: Id })[] {
  const site: Site = area.startsWith('outside-china') ? 'outside-china' : 'china';
  return rows.map(([id, label, zones]) => ({ id, label, site, area, zones: [...zones] }));
}

/** The 27 supported regions with their zones (product-facts 2.2). */
export const REGIONS = [
  ...facts('china-north', [
    ['cn-qingdao', 'Qingdao', 'bc'],
    ['cn-beijing', 'Beijing', 'cdefghijkl'],
    ['cn-zhangjiakou', 'Zhangjiakou', 'abc'],
    ['cn-huhehaote', 'Hohhot', 'ab'],
    ['cn-wulanchabu', 'Ulanqab', 'abc'],
  ]),
  ...facts('china-south', [
    ['cn-shenzhen', 'Shenzhen', 'cdef'],
    ['cn-heyuan', 'Heyuan', 'ab'],
    ['cn-guangzhou', 'Guangzhou', 'ab'],
  ]),
  ...facts('china-east', [
    ['cn-hangzhou', 'Hangzhou', 'bfghijk'],
    ['cn-shanghai', 'Shanghai', 'abefglmn'],
  ]),
  ...facts('china-southwest-and-hong-kong', [
    ['cn-chengdu', 'Chengdu', 'ab'],
    ['cn-hongkong', 'Hong Kong', 'bcd'],
  ]),
  ...facts('china-finance-and-government', [
    ['cn-shanghai-finance-1', 'East 2 Finance (Shanghai)', 'fgkz'],
    ['cn-shenzhen-finance-1', 'South 1 Finance (Shenzhen)', 'de'],
    ['cn-beijing-finance-1', 'North 2 Finance (Beijing)', 'kl'],
    ['cn-north-2-gov-1', 'North 2 Ali Gov 1 (Beijing)', 'bcd'],
  ]),
  ...facts('outside-china-asia', [
    ['ap-northeast-1', 'Tokyo', 'abc'],
    ['ap-northeast-2', 'Seoul', 'ab'],
    ['ap-southeast-1', 'Singapore', 'abc'],
    ['ap-southeast-3', 'Kuala Lumpur', 'abc'],
    ['ap-southeast-5', 'Jakarta', 'abc'],
    ['ap-southeast-6', 'Manila', 'a'],
    ['ap-southeast-7', 'Bangkok', 'ab'],
  ]),
  ...facts('outside-china-europe-and-americas', [
    ['eu-central-1', 'Frankfurt', 'abc'],
    ['eu-west-1', 'London', 'ab'],
    ['us-east-1', 'Virginia', 'ab'],
    ['us-west-1', 'Silicon Valley', 'ab'],
  ]),
];

export type Region = (typeof REGIONS)[number];
export type RegionId = Region['id'];

/** What the vendor says about a region besides its zones (product-facts 2.2). */
export const REGION_REMARKS: Readonly<Partial<Record<RegionId, string>>> = {
  'cn-beijing-finance-1': 'Invitational preview',
};

export const REGION_IDS = REGIONS.map(({ id }) => id) as [RegionId, ...RegionId[]];

/** The region of an id; undefined when it is not supported. */
export function regionById(id: string): Region | undefined {
  return REGIONS.find((region) => region.id === id);
}

/** The site of a region; China, where the console begins, for one that is not in the table. */
export function siteOfRegion(id: RegionId): Site {
  return regionById(id)?.site ?? 'china';
}

/** Whether a registry instance with a vSwitch in this zone can be scanned (product-facts 2.3). */
export function supportsZone(regionId: string, zone: string): boolean {
  return regionById(regionId)?.zones.includes(zone) ?? false;
}

export type ScanRefusal = 'region' | 'zone';

/**
 * Why a registry instance cannot be scanned where it stands: its region is not supported, or its
 * vSwitch is in a zone that is not (product-facts 2.3). A null zone is an instance that is not reached
 * over a VPC, so only its region counts. Null when it can be scanned.
 */
export function scanRefusal(regionId: string, zone: string | null): ScanRefusal | null {
  if (!regionById(regionId)) return 'region';
  return zone === null || supportsZone(regionId, zone) ? null : 'zone';
}

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** Why an instance cannot be scanned, and what to do about it; null when it can be. */
export function refusalText(regionId: string, zone: string | null): string | null {
  switch (scanRefusal(regionId, zone)) {
    case 'region':
      return `${regionId} is not a supported region. Scan it from a supported region: replicate the repositories there.`;
    case 'zone': {
      const { label, zones } = regionById(regionId)!;
      return `Its vSwitch is in zone ${zone} of ${label}, which is not supported. Move it to a vSwitch in zone ${either.format(zones)}.`;
    }
    case null:
      return null;
  }
}

/** Letters in the middle of a sentence, three and more neighbours as a span: `zones b or f to k`. */
export function zonesInWords(zones: readonly string[]): string {
  const words = spans(zones).flatMap((span) =>
    span.length < 3 ? span : `${span[0]!} to ${span.at(-1)!}`,
  );
  return `${zones.length === 1 ? 'zone' : 'zones'} ${either.format(words)}`;
}

/** Runs of letters that follow each other in the alphabet. */
function spans(zones: readonly string[]): string[][] {
  const runs: string[][] = [];
  for (const zone of zones) {
    const run = runs.at(-1);
    const follows = run?.at(-1)?.charCodeAt(0) === zone.charCodeAt(0) - 1;
    if (run && follows) run.push(zone);
    else runs.push([zone]);
  }
  return runs;
}
