import type { RiskChange } from '#contract/risk-changes.ts';
import type { CountingUnit } from '#domain/counting-unit.ts';
import { isLate } from '#domain/fix-target.ts';
import { boundsOf, knownBounds, type Bounds } from '#domain/period.ts';
import type { Site } from '#domain/region.ts';
import { isFixChange, type FixChange, type RiskChangeKind } from '#domain/risk-change.ts';
import {
  CLOSING_CAUSES,
  firstKnown,
  fixesByKey,
  isOpenAt,
  lastFix,
  OPENING_CAUSES,
  partsByKey,
  turnAt,
  type ChangePart,
  type KeyFix,
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
  const lives = livedRisks(store, site, now);
  const bounds = knownBounds(boundsOf(days, now), firstKnown(lives));
  const targetDays = store.fixTargets[priority];
  const asked = { lives, bounds, keyOf: keyIn(unit, priority) };
  const { groups, fixes } = counted(asked, change, targetDays);
  const rows = [...groups].map(([key, group]) => ({ key, group, at: atOf(change, group) }));
  rows.sort((one, other) => other.at - one.at || (one.key < other.key ? -1 : 1));
  const listed = listedKeys(store, unit, asked);
  return {
    from: iso(bounds.from),
    to: iso(bounds.to),
    asOf: iso(now),
    rows: page(rows, question).map((row) =>
      toRow(unit, { ...row, fix: fixes?.get(row.key) ?? null, listed: listed.has(row.key) }),
    ),
    total: groups.size,
    meanDaysToFix: fixes ? meanDays([...fixes.values()].map(({ tookMs }) => tookMs)) : null,
    targetDays,
  };
}

/** A risk that takes part in a number, with the instant of its part (epoch ms). */
type Taking = { life: LivedRisk; at: number };
type Groups = Map<string, Taking[]>;
type Asked = { lives: readonly LivedRisk[]; bounds: Bounds; keyOf: KeyOf<LivedRisk> };

/** What counts as one came with the first of its risks, and went with the last (epoch ms). */
function atOf(change: RiskChangeKind, group: readonly Taking[]): number {
  const instants = group.map(({ at }) => at);
  const went = isFixChange(change) || CLOSING_CAUSES.some((cause) => cause === change);
  return instants.reduce((one, other) => (went ? Math.max(one, other) : Math.min(one, other)));
}

/** `fixes` is null where no fixes are counted. */
function counted(asked: Asked, change: RiskChangeKind, targetDays: number) {
  if (!isFixChange(change)) return { groups: moved(asked, change), fixes: null };
  const fixes = fixesOf(asked, change, targetDays);
  return { groups: fixed(asked, fixes), fixes };
}

function fixesOf({ lives, bounds, keyOf }: Asked, change: FixChange, targetDays: number) {
  const fixes = fixesByKey(lives, bounds, keyOf);
  if (change === 'fixes') return fixes;
  const late = change === 'fixes-late';
  return new Map([...fixes].filter(([, { tookMs }]) => isLate(tookMs, targetDays) === late));
}

function fixed({ lives, bounds, keyOf }: Asked, fixes: ReadonlyMap<string, KeyFix>): Groups {
  // What was fixed later came again after the fix that counts.
  return groupBy(
    lives,
    keyOf,
    fixes,
    (life, key) => lastFix(life, { from: bounds.from, to: fixes.get(key)!.at })?.at,
  );
}

function moved({ lives, bounds, keyOf }: Asked, change: ChangePart): Groups {
  const parts = partsByKey(lives, bounds, keyOf);
  const keys = new Map([...parts].filter(([, each]) => each.includes(change)));
  const opens = change === 'after' || OPENING_CAUSES.some((cause) => cause === change);
  return groupBy(lives, keyOf, keys, (life) => {
    if (!isOpenAt(life, opens ? bounds.to : bounds.from)) return undefined;
    return turnAt(life.turns, change === 'before' ? bounds.from : bounds.to)?.at;
  });
}

/** Keys that a list or a page still has, whichever of their risks took part. */
function listedKeys({ images }: Store, unit: CountingUnit, { lives, keyOf }: Asked): Set<string> {
  if (unit === 'image') return new Set(images.map(({ digest }) => digest));
  return new Set(lives.filter(({ listed }) => listed).flatMap((life) => keyOf(life) ?? []));
}

/** The risks of each of some keys that take part, with when; `takenAt` is undefined for those that do not. */
function groupBy(
  lives: readonly LivedRisk[],
  keyOf: KeyOf<LivedRisk>,
  keys: ReadonlyMap<string, unknown>,
  takenAt: (life: LivedRisk, key: string) => number | undefined,
): Groups {
  const groups: Groups = new Map();
  for (const life of lives) {
    const key = keyOf(life);
    if (key === null || !keys.has(key)) continue;
    const at = takenAt(life, key);
    if (at === undefined) continue;
    const group = groups.get(key);
    if (group) group.push({ life, at });
    else groups.set(key, [{ life, at }]);
  }
  return groups;
}

type Row = {
  key: string;
  group: readonly Taking[];
  at: number;
  fix: KeyFix | null;
  listed: boolean;
};

function toRow(unit: CountingUnit, { key, group, at, fix, listed }: Row): RiskChange {
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
    daysToFix: fix && meanDays([fix.tookMs]),
    listed,
  };
}
