import type { HandlingAction } from '#domain/risk-handling.ts';
import type { HistoryEvent } from '#contract/handling.ts';
import type { Site } from '#domain/region.ts';
import { SLOTS } from './apply-handling.ts';
import { VERIFY_MS } from './finding-status.ts';
import { fixEvents } from './fix-history.ts';
import type { FixRun } from './fix-record.ts';
import { NOTHING_MORE, turned } from './history-event.ts';
import { shiftWords } from './shift.ts';
import type { CommentRecord, HandlingRecord } from './handling-record.ts';
import type { Finding, WhitelistChange } from './store.ts';

const KINDS = {
  assign: 'assigned',
  ignore: 'ignored',
  'mark-false-positive': 'marked-false-positive',
  reopen: 'reopened',
  verify: 'verify-started',
} as const satisfies Record<HandlingAction, HistoryEvent['kind']>;

const RULE_KINDS = {
  create: 'whitelisted',
  change: 'whitelist-changed',
  delete: 'unwhitelisted',
} as const satisfies Record<WhitelistChange['action'], HistoryEvent['kind']>;

/** What became of the risks that a rule hides; a change may hide other ones than before. */
const RULE_SHIFTS = {
  create: (risks) => turned('open', 'whitelisted', risks),
  change: () => null,
  delete: (risks) => turned('whitelisted', 'open', risks),
} as const satisfies Record<WhitelistChange['action'], (risks: number) => HistoryEvent['statuses']>;

type Acts = {
  handlings: readonly HandlingRecord[];
  /** Rules hold at both sites; their risks are those of `site`. */
  whitelistChanges: readonly WhitelistChange[];
  comments: readonly CommentRecord[];
  /** Fixes of the site; those of other risks say nothing here. */
  fixes: readonly FixRun[];
  site: Site;
};

/**
 * What happened until `now` (epoch ms), newest first: when scans found the risks, what people did,
 * and what followed from it by the clock alone.
 */
export function riskHistory(
  findings: readonly Finding[],
  { handlings, whitelistChanges, comments, fixes, site }: Acts,
  now: number,
): HistoryEvent[] {
  const known = new Set(findings);
  const events = [
    ...sightings(findings),
    ...handlings.flatMap(handlingEvents),
    ...whitelistChanges.map((change, index) => {
      const earlier = whitelistChanges.slice(0, index);
      const before = earlier.findLast(({ ruleId }) => ruleId === change.ruleId);
      return ruleEvent(change, before, site);
    }),
    ...comments.map(toCommentEvent),
    ...fixes.flatMap((run) => fixEvents(run, (finding) => known.has(finding))),
  ];
  return events
    .filter(({ at }) => Date.parse(at) <= now)
    .map((event, order) => ({ event, order }))
    .toSorted((a, b) => b.event.at.localeCompare(a.event.at) || b.order - a.order)
    .map(({ event }) => event);
}

/** One event for each scan that found risks which were not there before. */
function sightings(findings: readonly Finding[]): HistoryEvent[] {
  const instants = new Map<string, number>();
  for (const { firstSeenAt } of findings) {
    instants.set(firstSeenAt, (instants.get(firstSeenAt) ?? 0) + 1);
  }
  return [...instants]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([at, risks], index) => ({
      at,
      kind: index === 0 ? 'first-seen' : 'found-again',
      risks,
      ...NOTHING_MORE,
    }));
}

function handlingEvents(record: HandlingRecord): HistoryEvent[] {
  return [...doneEvents(record), ...revertEvents(record)];
}

function revertEvents({ reverted, batchId, action }: HandlingRecord): HistoryEvent[] {
  if (!reverted) return [];
  const { shift, ...done } = reverted;
  const told = { ...NOTHING_MORE, ...shiftWords(shift, SLOTS[action]), batchId };
  return [{ ...told, kind: 'batch-reverted', ...done }];
}

function doneEvents(record: HandlingRecord): HistoryEvent[] {
  const { action, at, by, reason, expiresAt, risks, standing, matchedAgain, batchId } = record;
  const told = { at, by, risks, text: reason, expiresAt, batchId, rule: null, fixId: null };
  const shifted = shiftWords(record.shift, SLOTS[action]);
  const done: HistoryEvent = { kind: KINDS[action], ...told, ...shifted };
  if (action === 'verify') {
    const end = new Date(Date.parse(at) + VERIFY_MS).toISOString();
    return [
      done,
      {
        ...NOTHING_MORE,
        at: end,
        kind: 'verify-found-again',
        risks,
        statuses: turned('verifying', 'open', risks),
      },
    ];
  }
  if (matchedAgain) return [done, { kind: 'found-again', ...NOTHING_MORE, ...matchedAgain }];
  if (expiresAt === null || standing === 0) return [done];
  return [
    done,
    {
      ...NOTHING_MORE,
      at: expiresAt,
      kind: 'ignore-expired',
      risks: standing,
      statuses: turned('ignored', 'open', standing),
    },
  ];
}

function ruleEvent(
  { action, at, by, reason, repositories, risks }: WhitelistChange,
  before: WhitelistChange | undefined,
  site: Site,
): HistoryEvent {
  return {
    ...NOTHING_MORE,
    at,
    kind: RULE_KINDS[action],
    by,
    risks: risks[site],
    text: reason,
    rule: { repositories, before: before ? { repositories: before.repositories } : null },
    statuses: RULE_SHIFTS[action](risks[site]),
  };
}

/** A comment as the history tells it. */
export function toCommentEvent({ at, by, text }: CommentRecord): HistoryEvent {
  return { ...NOTHING_MORE, at, kind: 'commented', by, risks: 0, text };
}
