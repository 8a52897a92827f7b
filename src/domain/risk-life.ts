import type { Bounds } from './period.ts';

/** Why a risk became open, or stopped to be: first what opens, then what closes. */
export const OPENING_CAUSES = ['new-image', 'newly-published', 'expired', 'reopened'] as const;
export const CLOSING_CAUSES = ['fixed', 'being-fixed', 'handled', 'removed-image'] as const;
export const TURN_CAUSES = [...OPENING_CAUSES, ...CLOSING_CAUSES] as const;
export type TurnCause = (typeof TURN_CAUSES)[number];

/** From `at` (epoch ms) on a risk is open, or is not. */
export type Turn = { at: number; open: boolean; cause: TurnCause };

/**
 * Whatever happened to one risk, oldest first; before its first turn it was not open. It may have been
 * seen earlier (`firstSeenMs`, epoch ms): a rebuilt image has its risks from the image before it.
 */
export type RiskLife = { turns: readonly Turn[]; firstSeenMs: number };

/** The turn that holds at an instant (epoch ms); undefined before the first one. */
export function turnAt(turns: readonly Turn[], at: number): Turn | undefined {
  return turns.findLast((turn) => turn.at <= at);
}

export function isOpenAt({ turns }: RiskLife, at: number): boolean {
  return turnAt(turns, at)?.open ?? false;
}

/** The first sight of any risk (epoch ms); null when none was ever found. */
export function firstKnown(lives: readonly RiskLife[]): number | null {
  const first = lives.reduce(
    (least, { turns }) => Math.min(least, turns[0]?.at ?? Number.POSITIVE_INFINITY),
    Number.POSITIVE_INFINITY,
  );
  return Number.isFinite(first) ? first : null;
}

/** What is counted: `keyOf` gives the same key for risks that count as one, or null for what does not count. */
export type KeyOf<L extends RiskLife> = (life: L) => string | null;

/** How many keys had an open risk at each of some instants (epoch ms, in their order). */
export function openOverTime<L extends RiskLife>(
  lives: readonly L[],
  instants: readonly number[],
  keyOf: KeyOf<L>,
): number[] {
  const changes = lives.flatMap((life) => changesOf(life, keyOf(life)));
  changes.sort((one, other) => one.at - other.at);
  const open = new Map<string, number>();
  let next = 0;
  return instants.map((instant) => {
    for (; next < changes.length && changes[next]!.at <= instant; next += 1) {
      const { key, by } = changes[next]!;
      const count = (open.get(key) ?? 0) + by;
      if (count === 0) open.delete(key);
      else open.set(key, count);
    }
    return open.size;
  });
}

type Change = { at: number; key: string; by: 1 | -1 };

function changesOf({ turns }: RiskLife, key: string | null): Change[] {
  if (key === null) return [];
  let open = false;
  return turns.flatMap((turn): Change[] => {
    if (turn.open === open) return [];
    open = turn.open;
    return [{ at: turn.at, key, by: open ? 1 : -1 }];
  });
}

/** What a key counts in between two instants: open at the start, moved by a cause, open at the end. */
export const CHANGE_PARTS = ['before', ...TURN_CAUSES, 'after'] as const;
export type ChangePart = (typeof CHANGE_PARTS)[number];

/** Keys that were open before and after, and by cause what was added and taken away in between. */
export type ChangeParts = { before: number; after: number; parts: Record<TurnCause, number> };

/**
 * Splits the change of a number between two instants (epoch ms) by its causes. The parts add up to
 * `after - before`: each key that is open only at the end counts 1 for what opened it first, each key
 * that was open only at the start counts -1 for what closed it last.
 */
export function explainChange<L extends RiskLife>(
  lives: readonly L[],
  bounds: Bounds,
  keyOf: KeyOf<L>,
): ChangeParts {
  const counts = Object.fromEntries(CHANGE_PARTS.map((part) => [part, 0])) as Record<
    ChangePart,
    number
  >;
  for (const parts of partsByKey(lives, bounds, keyOf).values())
    for (const part of parts) counts[part] += 1;
  const { before, after, ...moved } = counts;
  for (const cause of CLOSING_CAUSES) moved[cause] = 0 - moved[cause];
  return { before, after, parts: moved };
}

/** The parts that each key counts in, of all that were open at either end. */
export function partsByKey<L extends RiskLife>(
  lives: readonly L[],
  { from, to }: Bounds,
  keyOf: KeyOf<L>,
): Map<string, ChangePart[]> {
  const ends = new Map<string, KeyEnds>();
  for (const life of lives) {
    const key = keyOf(life);
    if (key !== null) ends.set(key, withLife(ends.get(key) ?? NEITHER, life, from, to));
  }
  return new Map([...ends].map(([key, each]) => [key, partsOf(each)]));
}

function partsOf({ before, after, opened, closed }: KeyEnds): ChangePart[] {
  if (before && after) return ['before', 'after'];
  if (after) return [opened!.cause, 'after'];
  return before ? ['before', closed!.cause] : [];
}

/** How a key stands at both ends; `opened` first, `closed` last of its risks. */
type KeyEnds = { before: boolean; after: boolean; opened: Turn | null; closed: Turn | null };

const NEITHER: KeyEnds = { before: false, after: false, opened: null, closed: null };

function withLife(ends: KeyEnds, life: RiskLife, from: number, to: number): KeyEnds {
  const before = isOpenAt(life, from);
  const last = turnAt(life.turns, to);
  const after = last?.open ?? false;
  const earlier = after && last && (!ends.opened || last.at < ends.opened.at);
  const later = before && !after && last && (!ends.closed || last.at > ends.closed.at);
  return {
    before: ends.before || before,
    after: ends.after || after,
    opened: earlier ? last : ends.opened,
    closed: later ? last : ends.closed,
  };
}

/** When the last open risk of a key was fixed (epoch ms), and how long that took from its first sight (ms). */
export type KeyFix = { at: number; tookMs: number };

/**
 * The keys that were fixed within a time, each by its last fix: what counts as one is fixed when the last
 * of its open risks is, and not when one of them is. One that came back counts from its first sight again.
 */
export function fixesByKey<L extends RiskLife>(
  lives: readonly L[],
  bounds: Bounds,
  keyOf: KeyOf<L>,
): Map<string, KeyFix> {
  const fixes = new Map<string, KeyFix>();
  for (const [key, same] of livesWithFix(lives, bounds, keyOf)) {
    const at = lastFixOf(same, bounds);
    if (at === null) continue;
    const first = same.reduce((least, { firstSeenMs }) => Math.min(least, firstSeenMs), at);
    fixes.set(key, { at, tookMs: at - first });
  }
  return fixes;
}

/** The last fix of a risk within a time; undefined when there is none. */
export function lastFix({ turns }: RiskLife, { from, to }: Bounds): Turn | undefined {
  return turns.findLast(({ at, cause }) => cause === 'fixed' && at > from && at <= to);
}

/** All lives of the keys of which any was fixed within a time: few, among many that were not. */
function livesWithFix<L extends RiskLife>(
  lives: readonly L[],
  bounds: Bounds,
  keyOf: KeyOf<L>,
): Map<string, L[]> {
  const groups = new Map<string, L[]>();
  for (const life of lives) {
    const key = keyOf(life);
    if (key !== null && lastFix(life, bounds)) groups.set(key, []);
  }
  for (const life of lives) {
    const key = keyOf(life);
    if (key !== null) groups.get(key)?.push(life);
  }
  return groups;
}

/**
 * When a fix last left none of some risks to do (epoch ms); null when none did within the time. What
 * happens in one instant counts together: a risk that moves to a rebuilt image is never gone in between.
 */
function lastFixOf(lives: readonly RiskLife[], { from, to }: Bounds): number | null {
  const turns = lives.flatMap(({ turns: own }, life) => own.map((turn) => ({ ...turn, life })));
  turns.sort((one, other) => one.at - other.at);
  const left = new Set<number>();
  let fixedAt: number | null = null;
  let last: number | null = null;
  for (const [index, { at, open, cause, life }] of turns.entries()) {
    if (at > to) break;
    if (open || cause === 'being-fixed') left.add(life);
    else left.delete(life);
    if (cause === 'fixed') fixedAt = at;
    const isWhole = turns[index + 1]?.at !== at;
    if (isWhole && fixedAt === at && left.size === 0 && at > from) last = at;
  }
  return last;
}
