import type { UnscannableInstance } from '#contract/regions.ts';
import { REGION_REMARKS, scanRefusal, zonesInWords, type Region } from '#domain/region.ts';
import { plural } from '#lib/plural.ts';
import type { RegionRow } from './region-groups.ts';

export type RegionNote = { tone: 'quiet' | 'caution'; text: string };

/** Why a region has nothing to switch; null when it has. */
export function nothingToScan(
  { scope }: RegionRow,
  unscannable: readonly UnscannableInstance[],
): string | null {
  if (scope.instances > 0) return null;
  return unscannable.length > 0
    ? 'No instance here can be scanned'
    : 'No Container Registry instance here';
}

/** What there is to know about the row of a region, what needs an act first. */
export function regionNotes(
  row: RegionRow,
  unscannable: readonly UnscannableInstance[],
): RegionNote[] {
  const remark = REGION_REMARKS[row.scope.regionId];
  const nothing = nothingToScan(row, unscannable);
  return [
    ...wrongZones(row.region, unscannable),
    ...(remark ? [{ tone: 'quiet', text: remark } as const] : []),
    ...(nothing ? [{ tone: 'quiet', text: nothing } as const] : []),
  ];
}

/** One note for each zone that vSwitches have to leave. */
function wrongZones(
  { id, zones }: Region,
  unscannable: readonly UnscannableInstance[],
): RegionNote[] {
  const stuck = unscannable.flatMap(({ zone }) =>
    zone !== null && scanRefusal(id, zone) === 'zone' ? zone : [],
  );
  return [...new Set(stuck)].map((zone) => {
    const count = stuck.filter((other) => other === zone).length;
    return {
      tone: 'caution',
      text: `${plural(count, 'instance')} cannot be scanned: vSwitch in zone ${zone}. Move ${count === 1 ? 'it' : 'each'} to ${zonesInWords(zones)}.`,
    };
  });
}
