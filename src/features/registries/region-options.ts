import { AREA_LABELS, AREAS, REGIONS } from '#domain/region.ts';

/** The supported regions in the areas of the product, for a field of a form. */
export const REGION_GROUPS = AREAS.map((area) => ({
  label: AREA_LABELS[area],
  options: REGIONS.filter((region) => region.area === area).map(({ id, label }) => ({
    value: id,
    label: `${label} (${id})`,
  })),
}));
