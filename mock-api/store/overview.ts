import { RANKED, type Overview } from '#contract/overview.ts';
import { DAY_MS } from '#domain/account-clock.ts';
import { AGE_BANDS, ageBand, ageInDays } from '#domain/age-band.ts';
import type { CountingUnit } from '#domain/counting-unit.ts';
import { isLate } from '#domain/fix-target.ts';
import { IMAGE_LEVELS, imageLevel } from '#domain/image-level.ts';
import { IMAGE_STATES, SCANNED_STATES } from '#domain/image-state.ts';
import { boundsOf, knownBounds, type Bounds } from '#domain/period.ts';
import { REGIONS, type Site } from '#domain/region.ts';
import { RISK_CATEGORIES } from '#domain/risk-category.ts';
import {
  explainChange,
  firstKnown,
  fixesByKey,
  openOverTime,
  type KeyOf,
} from '#domain/risk-life.ts';
import { countPriorities } from '#domain/priority-counts.ts';
import { PRIORITIES, type Priority } from '#domain/severity.ts';
import { countIn, keyIn } from './counted-keys.ts';
import { statusAt } from './finding-status.ts';
import { imageRows } from './image-rows.ts';
import { isIn } from './is-in.ts';
import { toImageRef } from './image-ref.ts';
import { livedRisks, type LivedRisk } from './risk-turns.ts';
import type { Finding, Store } from './store.ts';
import { iso } from './subscription.ts';
import { tally } from './tally.ts';

type Question = { site: Site; days: string; unit: CountingUnit };
type Counts = Record<Priority, number>;

/** What is true of a site at an instant (epoch ms), and how it came to that. */
export function overviewOf(store: Store, { site, days, unit }: Question, now: number): Overview {
  const lives = livedRisks(store, site, now);
  const knownFrom = firstKnown(lives);
  const bounds = knownBounds(boundsOf(days, now), knownFrom);
  const past = pastByPriority(lives, unit);
  const open = store.findings[site].filter(
    (finding) => finding.firstSeenMs <= now && statusAt(finding, now) === 'open',
  );
  const { rows, byState } = imageRows(store, { site }, now);
  const scanned = rows.filter(({ state }) => isIn(SCANNED_STATES, state));
  return {
    from: iso(bounds.from),
    to: iso(bounds.to),
    asOf: iso(now),
    knownFrom: knownFrom === null ? null : iso(knownFrom),
    levels: tally(IMAGE_LEVELS, scanned, ({ risks }) => imageLevel(risks)),
    states: byState,
    points: pointsOf(past, bounds),
    changes: changesOf(past, bounds),
    categories: RISK_CATEGORIES.map((category) => {
      const these = open.filter((finding) => finding.category === category);
      return { category, open: byPriority(unit, these), images: imagesOf(these).size };
    }),
    ages: PRIORITIES.map((priority) => agesOf(store, past, open, { priority, unit, bounds, now })),
    topImages: topImages(open, unit),
    topPackages: topPackages(open, unit),
    topOwners: topOwners(open, unit),
    regions: REGIONS.filter((region) => region.site === site)
      .map(({ id }) => {
        const here = rows.filter(({ image }) => image.regionId === id);
        return { regionId: id, states: tally(IMAGE_STATES, here, ({ state }) => state) };
      })
      .filter(({ states }) => IMAGE_STATES.some((state) => states[state] > 0)),
  };
}

/** All risks that ever had a priority, and what they count as: worked out once, asked many times. */
type Past = Record<Priority, { lives: readonly LivedRisk[]; keyOf: KeyOf<LivedRisk> }>;

function pastByPriority(lives: readonly LivedRisk[], unit: CountingUnit): Past {
  const of = (priority: Priority) => ({
    lives: lives.filter((life) => life.priority === priority),
    keyOf: keyIn(unit, priority),
  });
  return { asap: of('asap'), later: of('later'), nntf: of('nntf') };
}

function pointsOf(past: Past, { from, to }: Bounds): Overview['points'] {
  const days = Math.ceil((to - from) / DAY_MS);
  const instants = [...Array.from({ length: days }, (_, day) => from + day * DAY_MS), to];
  const lines = PRIORITIES.map((priority) =>
    openOverTime(past[priority].lives, instants, past[priority].keyOf),
  );
  const toFix = openOverTime(past.asap.lives, instants, keyIn('image', 'asap'));
  return instants.map((at, index) => ({
    at: iso(at),
    open: Object.fromEntries(
      PRIORITIES.map((priority, line) => [priority, lines[line]![index]!]),
    ) as Counts,
    imagesToFix: toFix[index]!,
  }));
}

function changesOf(past: Past, bounds: Bounds): Overview['changes'] {
  return Object.fromEntries(
    PRIORITIES.map((priority) => {
      const { lives, keyOf } = past[priority];
      return [priority, explainChange(lives, bounds, keyOf)];
    }),
  ) as Overview['changes'];
}

type Scope = { priority: Priority; unit: CountingUnit; bounds: Bounds; now: number };

function agesOf(
  store: Store,
  past: Past,
  open: readonly Finding[],
  { priority, unit, bounds, now }: Scope,
): Overview['ages'][number] {
  const these = open.filter((finding) => finding.priority === priority);
  const targetDays = store.fixTargets[priority];
  const { lives, keyOf } = past[priority];
  const times = [...fixesByKey(lives, bounds, keyOf).values()].map(({ tookMs }) => tookMs);
  const count = (findings: readonly Finding[]) => countIn(unit, findings);
  const bands = Map.groupBy(these, ({ firstSeenAt }) => ageBand(ageInDays(firstSeenAt, now)));
  return {
    priority,
    open: count(these),
    bands: Object.fromEntries(
      AGE_BANDS.map((band) => [band, count(bands.get(band) ?? [])]),
    ) as Overview['ages'][number]['bands'],
    targetDays,
    overdue: count(these.filter(({ firstSeenMs }) => isLate(now - firstSeenMs, targetDays))),
    fixed: times.length,
    inTime: times.filter((time) => !isLate(time, targetDays)).length,
    meanDaysToFix: meanDays(times),
  };
}

/** Mean of some times (ms) in days, to a tenth; null of none. */
export function meanDays(times: readonly number[]): number | null {
  if (times.length === 0) return null;
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  return Math.round((mean / DAY_MS) * 10) / 10;
}

/** Open risks by priority, in a unit. */
function byPriority(unit: CountingUnit, findings: readonly Finding[]): Counts {
  return Object.fromEntries(
    PRIORITIES.map((priority) => [
      priority,
      countIn(
        unit,
        findings.filter((finding) => finding.priority === priority),
      ),
    ]),
  ) as Counts;
}

function imagesOf(findings: readonly Finding[]): Set<string> {
  return new Set(findings.map(({ image }) => image.digest));
}

function topImages(open: readonly Finding[], unit: CountingUnit): Overview['topImages'] {
  return ranked(open, ({ image }) => image.digest, unit).map(({ findings, open: counts }) => ({
    image: toImageRef(findings[0]!.image),
    open: counts,
  }));
}

function topPackages(open: readonly Finding[], unit: CountingUnit): Overview['topPackages'] {
  const fixable = open.filter(
    ({ category, fixed }) => category === 'system-vulnerability' && fixed !== null,
  );
  return ranked(fixable, (finding) => finding.package, unit).map(
    ({ key, findings, open: counts }) => ({
      package: key,
      images: imagesOf(findings).size,
      open: counts,
    }),
  );
}

function topOwners(open: readonly Finding[], unit: CountingUnit): Overview['topOwners'] {
  return ranked(open, ({ image }) => image.owner ?? '', unit).map(
    ({ key, findings, open: counts }) => ({
      owner: key === '' ? null : key,
      images: imagesOf(findings).size,
      open: counts,
    }),
  );
}

/** Groups with the most urgent first; where the unit makes many of them equal, those with more risks. */
function ranked(
  findings: readonly Finding[],
  keyOf: (finding: Finding) => string,
  unit: CountingUnit,
) {
  return [...Map.groupBy(findings, keyOf)]
    .map(([key, group]) => ({
      ...{ key, findings: group, open: byPriority(unit, group) },
      risks: countPriorities(group),
    }))
    .toSorted(
      (a, b) =>
        PRIORITIES.map((priority) => b.open[priority] - a.open[priority]).find(Boolean) ||
        PRIORITIES.map((priority) => b.risks[priority] - a.risks[priority]).find(Boolean) ||
        (a.key < b.key ? -1 : 1),
    )
    .slice(0, RANKED);
}
