import type { HandlingAction } from '#domain/risk-handling.ts';
import type { HistoryEvent } from '#contract/handling.ts';
import type { Site } from '#domain/region.ts';
import { VERIFY_MS } from './finding-status.ts';
import type { Finding, HandlingRecord, WhitelistChange } from './store.ts';

const BY_NOBODY = { by: null, reason: null, expiresAt: null, rule: null, batchId: null } as const;

const KINDS = {
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

type Acts = {
  handlings: readonly HandlingRecord[];
  /** Rules hold at both sites; their risks are those of `site`. */
  whitelistChanges: readonly WhitelistChange[];
  site: Site;
};

/**
 * What happened until `now` (epoch ms), newest first: when scans found the risks, what people did,
 * and what followed from it by the clock alone.
 */
export function riskHistory(
  findings: readonly Finding[],
  { handlings, whitelistChanges, site }: Acts,
  now: number,
): HistoryEvent[] {
  const events = [
    ...sightings(findings),
    ...handlings.flatMap(handlingEvents),
    ...whitelistChanges.map((change) => ruleEvent(change, site)),
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
      ...BY_NOBODY,
    }));
}

function handlingEvents(record: HandlingRecord): HistoryEvent[] {
  return [...doneEvents(record), ...revertEvents(record)];
}

function revertEvents({ reverted, batchId }: HandlingRecord): HistoryEvent[] {
  if (!reverted) return [];
  return [{ ...BY_NOBODY, kind: 'batch-reverted', batchId, ...reverted }];
}

function doneEvents(record: HandlingRecord): HistoryEvent[] {
  const { action, at, by, reason, expiresAt, risks, standing, matchedAgain, batchId } = record;
  const told = { at, by, risks, reason, expiresAt, batchId, rule: null };
  const done: HistoryEvent = { kind: KINDS[action], ...told };
  if (action === 'verify') {
    const end = new Date(Date.parse(at) + VERIFY_MS).toISOString();
    return [done, { at: end, kind: 'verify-found-again', risks, ...BY_NOBODY }];
  }
  if (matchedAgain) return [done, { kind: 'found-again', ...BY_NOBODY, ...matchedAgain }];
  if (expiresAt === null || standing === 0) return [done];
  return [done, { at: expiresAt, kind: 'ignore-expired', risks: standing, ...BY_NOBODY }];
}

function ruleEvent(change: WhitelistChange, site: Site): HistoryEvent {
  const { action, at, by, reason, repositories, risks } = change;
  return {
    at,
    kind: RULE_KINDS[action],
    by,
    risks: risks[site],
    reason,
    expiresAt: null,
    batchId: null,
    rule: { repositories },
  };
}
