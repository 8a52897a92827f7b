import { ROLES, type Role } from '#domain/role.ts';
import { formatFault, parseFault, type Fault } from './faults.ts';
import { isScenarioName, type ScenarioName } from './scenarios/scenarios.ts';

/** Parameters of an address that choose the sample data. `mock-fault` may stand several times. */
export const CHOICE_PARAMETERS = {
  scenario: 'mock-scenario',
  role: 'mock-role',
  fault: 'mock-fault',
} as const;

/** What sample data a person looks at, and as whom. */
export type WorldChoice = { scenario: ScenarioName; role: Role; faults: Fault[] };

export const DEFAULT_CHOICE: WorldChoice = { scenario: 'default', role: 'admin', faults: [] };

/** Reads a choice; a part that is absent or unknown stays as in `before`. */
export function readChoice(params: URLSearchParams, before: WorldChoice): WorldChoice {
  const scenario = params.get(CHOICE_PARAMETERS.scenario) ?? '';
  const role = ROLES.find((name) => name === params.get(CHOICE_PARAMETERS.role));
  const faults = params.getAll(CHOICE_PARAMETERS.fault).map(parseFault);
  return {
    scenario: isScenarioName(scenario) ? scenario : before.scenario,
    role: role ?? before.role,
    faults: params.has(CHOICE_PARAMETERS.fault)
      ? faults.filter((fault) => fault !== null)
      : before.faults,
  };
}

/** Writes what `readChoice` reads; no fault is an empty parameter, so that it takes faults away. */
export function writeChoice({ scenario, role, faults }: WorldChoice): URLSearchParams {
  const params = new URLSearchParams();
  params.set(CHOICE_PARAMETERS.scenario, scenario);
  params.set(CHOICE_PARAMETERS.role, role);
  for (const fault of faults) params.append(CHOICE_PARAMETERS.fault, formatFault(fault));
  if (faults.length === 0) params.set(CHOICE_PARAMETERS.fault, '');
  return params;
}
