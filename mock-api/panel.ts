import './panel.css';
import { endpoints } from '#contract/endpoints.ts';
import { ROLE_LABELS } from '#domain/role.ts';
import { keepChoice } from './browser-choice.ts';
import type { MockApi } from './create-mock-api.ts';
import { FAULT_KINDS, FAULTS, parseFault } from './faults.ts';
import { button, choiceField, element } from './panel-elements.ts';
import { PEOPLE } from './people.ts';
import { isScenarioName, SCENARIO_NAMES, scenarios } from './scenarios/scenarios.ts';
import { NOBODY, type WorldChoice } from './world-choice.ts';

const PANEL_ID = 'mock-panel';

/**
 * Adds the button 'Sample data' with a panel that chooses world, person and fault. It is a tool beside
 * the app: plain elements, its own landmark, and the app need not know of it. Another person counts at
 * once, as when an admin changes a role meanwhile; the rest needs a reload.
 */
export function mountPanel(choice: WorldChoice, api: MockApi): void {
  const panel = element('div', { id: PANEL_ID, class: 'mock-panel', hidden: '' });
  const opener = button('', 'mock-panel-opener', () => show(panel.hidden !== false));
  opener.append(element('span', { class: 'mock-panel-wide' }, 'Sample '), 'data');
  opener.setAttribute('aria-label', 'Sample data');
  opener.setAttribute('aria-controls', PANEL_ID);

  const person = personField(api);

  function show(open: boolean): void {
    panel.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
    if (open) {
      // The app signs people in and out too.
      person.select.value = api.person?.id ?? NOBODY;
      panel.querySelector('select')?.focus();
    } else opener.focus();
  }

  const host = element('aside', { class: 'mock-panel-host', 'aria-label': 'Sample data' });
  host.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || panel.hidden) return;
    event.stopPropagation();
    show(false);
  });
  panel.append(person.field, ...contents(choice, api));
  opener.setAttribute('aria-expanded', 'false');
  host.append(opener, panel);
  document.body.append(host);
}

function personField(api: MockApi) {
  const field = choiceField(
    'Signed in as',
    [
      ...PEOPLE.map(({ id, name, role }) => [id, `${name}, ${ROLE_LABELS[role]}`] as const),
      [NOBODY, 'Nobody'],
    ],
    api.person?.id ?? NOBODY,
  );
  field.select.addEventListener('change', () => {
    const { value } = field.select;
    api.signInAs(value === NOBODY ? null : value);
    // The app asks who is signed in when a person comes back to the window; this looks like it.
    window.dispatchEvent(new Event('visibilitychange'));
  });
  return field;
}

function contents(choice: WorldChoice, api: MockApi): Node[] {
  const fault = choice.faults[0];
  const scenario = choiceField(
    'Scenario',
    SCENARIO_NAMES.map((name) => [name, `${name}: ${scenarios[name].summary}`]),
    choice.scenario,
  );
  const endpoint = choiceField(
    'Endpoint that fails',
    [
      ['', 'None'],
      ...Object.values(endpoints).map(({ id, summary }) => [id, `${id}: ${summary}`] as const),
    ],
    fault?.endpoint ?? '',
  );
  const kind = choiceField(
    'How it fails',
    FAULT_KINDS.map((name) => [name, `${name}: ${FAULTS[name]}`]),
    fault?.kind ?? 'server-error',
  );
  const apply = () => {
    const chosen = parseFault(`${endpoint.select.value}:${kind.select.value}`);
    keepChoice({
      scenario: isScenarioName(scenario.select.value) ? scenario.select.value : choice.scenario,
      person: api.person?.id ?? null,
      faults: chosen ? [chosen] : [],
      eventFault: choice.eventFault,
    });
    location.reload();
  };
  return [
    ...[scenario, endpoint, kind].map(({ field }) => field),
    element(
      'div',
      { class: 'mock-panel-actions' },
      button('Apply', 'mock-panel-apply', apply),
      button('Reset sample data', 'mock-panel-reset', () => {
        api.reset();
        location.reload();
      }),
    ),
  ];
}
