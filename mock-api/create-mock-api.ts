import type { HttpHandler } from 'msw';
import type { Endpoint } from '#contract/endpoint.ts';
import { endpoints } from '#contract/endpoints.ts';
import type { Person } from '#contract/session.ts';
import type { Role } from '#domain/role.ts';
import { createFaults, type Fault, type Faults } from './faults.ts';
import { handle, type Session } from './handle.ts';
import type { EventFault } from './event-faults.ts';
import { openJournal, type Journal, type JournalStorage } from './journal.ts';
import { maskSecrets } from './mask-secrets.ts';
import { personWithId, personWithRole } from './people.ts';
import { handlerOf, replay } from './replay.ts';
import { scenarios, type ScenarioName } from './scenarios/scenarios.ts';
import { scanEvents } from './scan-events.ts';
import { buildWorld } from './seed/build-world.ts';
import type { Store } from './store/store.ts';

export type MockApiOptions = {
  scenario?: ScenarioName;
  /** Signs in the first person of a role; `person` is stronger. */
  role?: Role;
  /** Id of who is signed in at the start; null: nobody. */
  person?: string | null;
  /** Told of every sign-in and sign-out, with the id of the person or null. */
  onSignIn?: (personId: string | null) => void;
  /** The time that every answer is worked out for (epoch ms). */
  now: () => number;
  /** Another seed gives another world of the same kind. */
  seed?: string;
  /** Keeps accepted writes, so that a reload finds them again. */
  journal?: JournalStorage;
  faults?: readonly Fault[];
  /** How the events of scans go wrong. */
  eventFault?: EventFault | null;
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
  /** Who is signed in; null when nobody is. */
  readonly person: Person | null;
  /** Signs somebody else in, or everybody out, while pages are open. @throws for an unknown id. */
  signInAs(personId: string | null): void;
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
    onSignIn,
  } = options;
  const journal = openJournal(options.journal, now);
  const build = () => buildWorld(scenarios[scenario].recipe, { seed, ...instants(journal) });
  const faults = createFaults(options.faults);
  let built: Store | null = null;
  let person = options.person === undefined ? personWithRole(role) : known(options.person);
  let requests = 0;

  function signInAs(personId: string | null): void {
    person = known(personId);
    onSignIn?.(personId);
  }

  /** Built when it is first asked for: many a test of a refusal never does. */
  function world(): Store {
    if (journal.refresh()) built = null;
    built ??= restore(build, journal);
    return built;
  }

  const session: Session = {
    world: () => ({ store: world(), now: now() }),
    person: () => person,
    signInAs,
    faults,
    latency,
    nextRequestId: () => `mock-${String(++requests).padStart(6, '0')}`,
    accepted: (endpoint, input, { now: at, role: as, person: name, personId }) =>
      journal.add({
        at,
        role: as,
        person: name,
        personId,
        endpointId: endpoint.id,
        ...maskSecrets(endpoint, input),
      }),
  };

  return {
    handlers: [
      ...Object.values(endpoints).map((endpoint: Endpoint) =>
        handle(endpoint, handlerOf(endpoint.id as keyof typeof endpoints), session),
      ),
      scanEvents(session, options.eventFault ?? null),
    ],
    get store() {
      return world();
    },
    faults,
    get person() {
      return person;
    },
    signInAs,
    reset() {
      journal.clear();
      built = null;
    },
  };
}

/** @throws for an id that nobody has: a test or a host has misspelt it. */
function known(personId: string | null): Person | null {
  const person = personId === null ? null : personWithId(personId);
  if (person === undefined) throw new Error(`nobody has the id ${personId}`);
  return person;
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
