import { createMockApi, type MockApi } from './create-mock-api.ts';
import { parseFault } from './faults.ts';
import { personWithId } from './people.ts';
import { CHOICE_PARAMETERS, NOBODY, readChoice, type WorldChoice } from './world-choice.ts';

/** Sessions kept at once; a new one beyond drops the one that was opened first. */
const SESSION_LIMIT = 20;

/** One world of the HTTP host, with a clock that can be moved. */
export type HttpSession = { api: MockApi; control(route: string, body: unknown): boolean };

/** Sessions by the value of the header `x-mock-session`; each has its own world. */
export function createSessions(start: WorldChoice): (id: string) => HttpSession {
  const sessions = new Map<string, HttpSession>();
  return (id) => {
    const known = sessions.get(id);
    if (known) return known;
    const session = createSession(start);
    sessions.set(id, session);
    const [oldest] = sessions.keys();
    if (sessions.size > SESSION_LIMIT && oldest !== undefined) sessions.delete(oldest);
    return session;
  };
}

function createSession(start: WorldChoice): HttpSession {
  let choice = start;
  let clock = Date.now;
  const open = () =>
    createMockApi({
      ...choice,
      now: () => clock(),
      latency: true,
      onSignIn: (person) => (choice = { ...choice, person }),
    });
  let api = open();

  /** Each route takes the body of a POST and tells whether it could use it. */
  const routes: Record<string, (body: Record<string, unknown>) => boolean> = {
    reset() {
      api.reset();
      return true;
    },
    scenario({ scenario, role, person }) {
      const asked = new URLSearchParams();
      if (typeof scenario === 'string') asked.set(CHOICE_PARAMETERS.scenario, scenario);
      if (typeof role === 'string') asked.set(CHOICE_PARAMETERS.role, role);
      if (typeof person === 'string') asked.set(CHOICE_PARAMETERS.person, person);
      const next = readChoice(asked, choice);
      const who = next.person === null ? null : personWithId(next.person);
      if ((scenario ?? next.scenario) !== next.scenario) return false;
      if ((role ?? who?.role) !== who?.role) return false;
      if ((person ?? who?.id ?? NOBODY) !== (who?.id ?? NOBODY)) return false;
      choice = next;
      // Another person looks at the same world; a scenario, also the same one again, is a new world.
      if (scenario === undefined) api.signInAs(choice.person);
      else api = open();
      return true;
    },
    faults({ faults }) {
      const parsed = Array.isArray(faults)
        ? faults.map((text) => parseFault(String(text)))
        : [null];
      if (parsed.includes(null)) return false;
      api.faults.set(parsed.filter((fault) => fault !== null));
      return true;
    },
    clock({ now, advanceMs }) {
      const instant = typeof now === 'string' ? Date.parse(now) : clock() + Number(advanceMs);
      if (!Number.isFinite(instant)) return false;
      const offset = instant - Date.now();
      clock = () => Date.now() + offset;
      return true;
    },
  };

  return {
    get api() {
      return api;
    },
    control: (route, body) =>
      Object.hasOwn(routes, route) && routes[route]!((body ?? {}) as Record<string, unknown>),
  };
}
