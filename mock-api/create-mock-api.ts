import type { HttpHandler } from 'msw';
import type { Endpoint } from '#contract/endpoint.ts';
import { endpoints } from '#contract/endpoints.ts';
import type { Role } from '#domain/role.ts';
import { createFaults, type Fault, type Faults } from './faults.ts';
import { handle, type Session } from './handle.ts';
import { openJournal, type Journal, type JournalStorage } from './journal.ts';
import { PEOPLE } from './people.ts';
import { handlerOf, replay } from './replay.ts';
import { scenarios, type ScenarioName } from './scenarios/scenarios.ts';
import { buildWorld } from './seed/build-world.ts';
import type { Store } from './store/store.ts';

export type MockApiOptions = {
  scenario?: ScenarioName;
  role?: Role;
  /** The time that every answer is worked out for (epoch ms). */
  now: () => number;
  /** Another seed gives another world of the same kind. */
  seed?: string;
  /** Keeps accepted writes, so that a reload finds them again. */
  journal?: JournalStorage;
  faults?: readonly Fault[];
  /** Whether slow answers take their time. */
  latency?: boolean;
};

/** A server in a box: its own world, clock and faults, and nothing shared with another one. */
export type MockApi = {
  /** For a worker, for a server in Node, or for `getResponse`. */
  handlers: HttpHandler[];
  /** The world as it is now; replaced by `reset`. */
  readonly store: Store;
  faults: Faults;
  /** Throws all writes away and builds the world anew. */
  reset(): void;
};

/** Builds the world of a scenario, replays the journal over it and serves the contract from it. */
export function createMockApi(options: MockApiOptions): MockApi {
  const {
    scenario = 'default',
    role = 'admin',
    now,
    seed = 'image-scan',
    latency = false,
  } = options;
  const journal = openJournal(options.journal, now);
  const build = () => buildWorld(scenarios[scenario].recipe, { seed, ...instants(journal) });
  const faults = createFaults(options.faults);
  let store = restore(build, journal);
  let requests = 0;

  const session: Session = {
    caller: () => ({ store, now: now(), role, person: PEOPLE[role] }),
    faults,
    latency,
    nextRequestId: () => `mock-${String(++requests).padStart(6, '0')}`,
    accepted: ({ id }, input, caller) =>
      journal.add({ at: caller.now, role, person: caller.person, endpointId: id, ...input }),
  };

  return {
    handlers: Object.values(endpoints).map((endpoint: Endpoint) =>
      handle(endpoint, handlerOf(endpoint.id as keyof typeof endpoints), session),
    ),
    get store() {
      return store;
    },
    faults,
    reset() {
      journal.clear();
      store = build();
    },
  };
}

function instants({ epoch, openedAt }: Journal) {
  return { epoch, openedAt };
}

/** The world with the journal in it, or a fresh one when the journal does not fit any more. */
function restore(build: () => Store, journal: Journal): Store {
  const store = build();
  try {
    replay(store, journal.entries);
    return store;
  } catch {
    journal.clear();
    return build();
  }
}
