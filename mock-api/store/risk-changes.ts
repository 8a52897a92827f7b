import type { RiskChange } from '#contract/risk-changes.ts';
import { DAY_MS } from '#domain/account-clock.ts';
import type { CountingUnit } from '#domain/counting-unit.ts';
import { boundsOf, type Bounds } from '#domain/period.ts';
import type { Site } from '#domain/region.ts';
import { isFixChange, type FixChange, type RiskChangeKind } from '#domain/risk-change.ts';
import {
  isOpenAt,
  lastFix,
  OPENING_CAUSES,
  partsByKey,
  timesToFix,
  turnAt,
  type ChangePart,
  type KeyOf,
} from '#domain/risk-life.ts';
import type { Priority } from '#domain/severity.ts';
import { keyIn } from './counted-keys.ts';
import { meanDays } from './overview.ts';
import { page } from './page.ts';
import { livedRisks, type LivedRisk } from './risk-turns.ts';
import type { Store } from './store.ts';
import { iso } from './subscription.ts';

type Question = {
  site: Site;
  days: string;
  unit: CountingUnit;
  priority: Priority;
  change: RiskChangeKind;
  offset?: number | undefined;
  limit?: number | undefined;
};

/** What a number of the overview about the past counts, latest first, seen at `now` (epoch ms). */
export function riskChanges(store: Store, question: Question, now: number) {
  const { site, days, unit, priority, change } = question;
  const bounds = boundsOf(days, now);
  const targetDays = store.fixTargets[priority];
  const lives = livedRisks(store, site, now);
  const keyOf = keyIn(unit, priority);
  const counted = isFixChange(change)
    ? fixesOf(lives, { bounds, keyOf, change, targetMs: targetDays * DAY_MS })
    : turnsOf(lives, { bounds, keyOf, change });
  const groups = [...counted.groups].map(([key, group]) => ({ key, group, at: lastAt(group) }));
  groups.sort((one, other) => other.at - one.at || (one.key < other.key ? -1 : 1));
  return {
    from: iso(bounds.from),
    to: iso(bounds.to),
    asOf: iso(now),
    rows: page(groups, question).map(({ key, group, at }) =>
      toRow(store, unit, { key, group, at, timeToFix: counted.times?.get(key) ?? null }),
    ),
    total: groups.length,
    meanDaysToFix: counted.times ? meanDays([...counted.times.values()]) : null,
    targetDays,
  };
}

/** A risk that takes part in a number, with the instant of its part (epoch ms). */
type Taking = { life: LivedRisk; at: number };
type Counted = { groups: Map<string, Taking[]>; times: Map<string, number> | null };

function lastAt(group: readonly Taking[]): number {
  return group.reduce((last, { at }) => Math.max(last, at), 0);
}

type Asked<C> = { bounds: Bounds; keyOf: KeyOf<LivedRisk>; change: C };

function fixesOf(
  lives: readonly LivedRisk[],
  { bounds, keyOf, change, targetMs }: Asked<FixChange> & { targetMs: number },
): Counted {
  const all = [...timesToFix(lives, bounds, keyOf)];
  const times = new Map(
    change === 'fixes' ? all : all.filter(([, ms]) => ms <= targetMs === (change !== 'fixes-late')),
  );
  return { groups: groupBy(lives, keyOf, times, (life) => lastFix(life, bounds)?.at), times };
}

function turnsOf(
  lives: readonly LivedRisk[],
  { bounds, keyOf, change }: Asked<ChangePart>,
): Counted {
  const parts = partsByKey(lives, bounds, keyOf);
  const keys = new Map([...parts].filter(([, each]) => each.includes(change)));
  const opens = change === 'after' || OPENING_CAUSES.some((cause) => cause === change);
  const taking = (life: LivedRisk) => {
    if (!isOpenAt(life, opens ? bounds.to : bounds.from)) return undefined;
    return turnAt(life.turns, change === 'before' ? bounds.from : bounds.to)?.at;
  };
  return { groups: groupBy(lives, keyOf, keys, taking), times: null };
}

/** The risks of each of some keys that take part, with when; `takenAt` is undefined for those that do not. */
function groupBy(
  lives: readonly LivedRisk[],
  keyOf: KeyOf<LivedRisk>,
  keys: ReadonlyMap<string, unknown>,
  takenAt: (life: LivedRisk) => number | undefined,
): Map<string, Taking[]> {
  const groups = new Map<string, Taking[]>();
  for (const life of lives) {
    const key = keyOf(life);
    if (key === null || !keys.has(key)) continue;
    const at = takenAt(life);
    if (at === undefined) continue;
    const group = groups.get(key);
    if (group) group.push({ life, at });
    else groups.set(key, [{ life, at }]);
  }
  return groups;
}

type Row = { key: string; group: readonly Taking[]; at: number; timeToFix: number | null };

function toRow(store: Store, unit: CountingUnit, { key, group, at, timeToFix }: Row): RiskChange {
  const { category, riskId, item, image, tags, place } = group[0]!.life;
  const { namespace, repository, regionId } = place;
  return {
    key,
    risk: unit === 'image' ? null : { category, id: riskId, item: unit === 'risk' ? item : null },
    image:
      unit === 'vulnerability'
        ? null
        : { digest: image, namespace, repository, tags: [...tags], regionId },
    risks: group.length,
    images: new Set(group.map(({ life }) => life.image)).size,
    at: iso(at),
    daysToFix: timeToFix === null ? null : meanDays([timeToFix]),
    listed:
      unit === 'image'
        ? store.images.some(({ digest }) => digest === image)
        : group.some(({ life }) => life.listed),
  };
}
