import type { RiskCategory } from './risk-category.ts';

/** What makes a risk that one and no other (decision D9). */
export type RiskIdentity = {
  category: RiskCategory;
  riskId: string;
  /** Package, check item or file. */
  item: string;
  /** Installed version; null where there is none or it is not recorded. */
  version: string | null;
  path: string;
  layerDigest: string;
  imageDigest: string;
};

/** A text that is the same for the same risk only, whatever its parts hold. */
export function riskIdentity(risk: RiskIdentity): string {
  const { category, riskId, item, version, path, layerDigest, imageDigest } = risk;
  return JSON.stringify([category, riskId, item, version, path, layerDigest, imageDigest]);
}
