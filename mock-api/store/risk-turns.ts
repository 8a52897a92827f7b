import type { CLOSING_CAUSES, OPENING_CAUSES, RiskLife, Turn } from '#domain/risk-life.ts';
import type { RiskCategory } from '#domain/risk-category.ts';
import type { Site } from '#domain/region.ts';
import type { Priority } from '#domain/severity.ts';
import { statusAt, VERIFY_MS } from './finding-status.ts';
import type { Finding, Image, Store } from './store.ts';

type OpeningCause = (typeof OPENING_CAUSES)[number];
type ClosingCause = (typeof CLOSING_CAUSES)[number];

/** One risk with its turns, whether it is still in a list or not. */
export type LivedRisk = RiskLife & {
  site: Site;
  category: RiskCategory;
  priority: Priority;
  riskId: string;
  /** Package, check or file. */
  item: string;
  /** Digest of its image. */
  image: string;
  tags: readonly string[];
  place: Pick<Image, 'namespace' | 'repository' | 'regionId'>;
  /** Whether a list still has it, under whatever status. */
  listed: boolean;
};

/**
 * Writes down that a risk has become open or has stopped to be, after something was done to it at an
 * instant (epoch ms), with what it is put down to either way. What the clock did in between comes first.
 * Searches see the new status at once.
 */
export function noteTurn(
  finding: Finding,
  at: number,
  closes: ClosingCause = 'handled',
  opens: OpeningCause = 'reopened',
): void {
  finding.turns = turnsUntil(finding, at);
  const last = finding.turns.at(-1);
  const status = statusAt(finding, at);
  const open = status === 'open';
  const isNews = open !== (last?.open ?? false) || (!open && last?.cause !== closes);
  if (isNews) finding.turns.push({ at, open, cause: open ? opens : closes });
  finding.opensAt = open ? null : opensAgainAt(finding, at);
  finding.subject.status = status;
}

/** Starts the life of a risk that a scan has found at an instant (epoch ms). */
export function beginLife(finding: Finding, at: number, cause: Turn['cause']): void {
  finding.turns = [{ at, open: true, cause }];
  finding.opensAt = null;
  noteTurn(finding, at);
}

/** A risk that the settings have a scan look for no more is in no list, until they do again. */
export function pauseLife(finding: Finding, at: number): void {
  finding.turns = turnsUntil(finding, at);
  finding.turns.push({ at, open: false, cause: 'handled' });
  finding.opensAt = null;
}

/** All risks that were ever known of a site, as they have been until an instant (epoch ms). */
export function livedRisks(store: Store, site: Site, now: number): LivedRisk[] {
  const aside = [...store.setAside.values()]
    .flat()
    .flatMap(({ finding, wasShown }) => (wasShown && finding.image.site === site ? [finding] : []));
  return [
    ...[...store.discovery.pastLives(), ...store.pastLives].filter((life) => life.site === site),
    ...store.findings[site].map((finding) => toLife(finding, now)),
    ...aside.map((finding) => ({ ...toLife(finding, now), listed: false })),
  ];
}

/** A risk that leaves every list at an instant (epoch ms), because its image has no results any more. */
export function lifeThatEnds(finding: Finding, at: number): LivedRisk {
  const { turns, ...life } = toLife(finding, at);
  if (turns.at(-1)?.open === false) return { ...life, listed: false, turns };
  return { ...life, listed: false, turns: [...turns, { at, open: false, cause: 'removed-image' }] };
}

function toLife(finding: Finding, now: number): LivedRisk {
  const { image, category, priority, riskId, firstSeenMs } = finding;
  return {
    ...{ category, priority, riskId, firstSeenMs, item: finding.package, site: image.site },
    ...{ image: image.digest, tags: image.tags, place: image, listed: true },
    turns: turnsUntil(finding, now),
  };
}

function turnsUntil({ turns, opensAt }: Finding, now: number): Turn[] {
  if (opensAt === null || opensAt > now) return [...turns];
  return [...turns, { at: opensAt, open: true, cause: 'expired' }];
}

/** When the clock alone opens a risk again (epoch ms); null when it takes somebody. */
function opensAgainAt(finding: Finding, now: number): number | null {
  for (let at: number | null = now; at !== null; at = nextEnd(finding, at))
    if (statusAt(finding, at) === 'open') return at;
  return null;
}

/** The next end of a rule, an ignore or a verification after an instant. */
function nextEnd({ whitelistedUntil, handling }: Finding, after: number): number | null {
  const ends = [
    whitelistedUntil ?? 0,
    handling?.expiresAt ? Date.parse(handling.expiresAt) : 0,
    handling?.action === 'verify' ? Date.parse(handling.at) + VERIFY_MS : 0,
  ].filter((end) => end > after && Number.isFinite(end));
  return ends.length > 0 ? Math.min(...ends) : null;
}
