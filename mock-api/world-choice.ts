import { ROLES } from '#domain/role.ts';
import { isEventFault, type EventFault } from './event-faults.ts';
import { formatFault, parseFault, type Fault } from './faults.ts';
import { personWithId, personWithRole } from './people.ts';
import { isScenarioName, type ScenarioName } from './scenarios/scenarios.ts';

/** Parameters of an address that choose the sample data. `mock-fault` may stand several times. */
export const CHOICE_PARAMETERS = {
  scenario: 'mock-scenario',
  role: 'mock-role',
  person: 'mock-person',
  fault: 'mock-fault',
  events: 'mock-events',
} as const;

/** The value of `mock-person` when nobody is signed in. */
export const NOBODY = 'none';

/** What sample data a person looks at, and as whom: the id of a person, or null for nobody. */
export type WorldChoice = {
  scenario: ScenarioName;
  person: string | null;
  faults: Fault[];
  eventFault: EventFault | null;
};

export const DEFAULT_CHOICE: WorldChoice = {
  scenario: 'default',
  person: personWithRole('admin').id,
  faults: [],
  eventFault: null,
};

/** Reads a choice; a part that is absent or unknown stays as in `before`. */
export function readChoice(params: URLSearchParams, before: WorldChoice): WorldChoice {
  const scenario = params.get(CHOICE_PARAMETERS.scenario) ?? '';
  const faults = params.getAll(CHOICE_PARAMETERS.fault).map(parseFault);
  const person = readPerson(params);
  return {
    scenario: isScenarioName(scenario) ? scenario : before.scenario,
    person: person === undefined ? before.person : person,
    faults: params.has(CHOICE_PARAMETERS.fault)
      ? faults.filter((fault) => fault !== null)
      : before.faults,
    eventFault: params.has(CHOICE_PARAMETERS.events)
      ? eventFault(params.get(CHOICE_PARAMETERS.events) ?? '')
      : before.eventFault,
  };
}

function eventFault(text: string): EventFault | null {
  return isEventFault(text) ? text : null;
}

/** The person that the parameters name, else the first one of the role; undefined without either. */
function readPerson(params: URLSearchParams): string | null | undefined {
  const id = params.get(CHOICE_PARAMETERS.person) ?? '';
  if (id === NOBODY) return null;
  const role = ROLES.find((name) => name === params.get(CHOICE_PARAMETERS.role));
  return (personWithId(id) ?? (role && personWithRole(role)))?.id;
}

/** Writes what `readChoice` reads; no fault is an empty parameter, so that it takes faults away. */
export function writeChoice({
  scenario,
  person,
  faults,
  eventFault: events,
}: WorldChoice): URLSearchParams {
  const params = new URLSearchParams();
  params.set(CHOICE_PARAMETERS.scenario, scenario);
  params.set(CHOICE_PARAMETERS.person, person ?? NOBODY);
  for (const fault of faults) params.append(CHOICE_PARAMETERS.fault, formatFault(fault));
  params.set(CHOICE_PARAMETERS.events, events ?? '');
  if (faults.length === 0) params.set(CHOICE_PARAMETERS.fault, '');
  return params;
}
