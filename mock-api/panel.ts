import './panel.css';
import { endpoints } from '#contract/endpoints.ts';
import { ROLE_LABELS, ROLES } from '#domain/role.ts';
import { keepChoice } from './browser-choice.ts';
import { FAULT_KINDS, FAULTS, parseFault } from './faults.ts';
import { button, choiceField, element } from './panel-elements.ts';
import { SCENARIO_NAMES, scenarios } from './scenarios/scenarios.ts';
import { readChoice, type WorldChoice } from './world-choice.ts';

const PANEL_ID = 'mock-panel';

/**
 * Adds the button 'Sample data' with a panel that chooses world, role and fault. It is a tool beside
 * the app: plain elements, its own landmark, and a reload to apply, so the app need not know of it.
 */
export function mountPanel(choice: WorldChoice, reset: () => void): void {
  const panel = element('div', { id: PANEL_ID, class: 'mock-panel', hidden: '' });
  const opener = button('', 'mock-panel-opener', () => show(panel.hidden !== false));
  opener.append(element('span', { class: 'mock-panel-wide' }, 'Sample '), 'data');
  opener.setAttribute('aria-label', 'Sample data');
  opener.setAttribute('aria-controls', PANEL_ID);

  function show(open: boolean): void {
    panel.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
    if (open) panel.querySelector('select')?.focus();
    else opener.focus();
  }

  const host = element('aside', { class: 'mock-panel-host', 'aria-label': 'Sample data' });
  host.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || panel.hidden) return;
    event.stopPropagation();
    show(false);
  });
  panel.append(...contents(choice, reset));
  opener.setAttribute('aria-expanded', 'false');
  host.append(opener, panel);
  document.body.append(host);
}

function contents(choice: WorldChoice, reset: () => void): Node[] {
  const fault = choice.faults[0];
  const scenario = choiceField(
    'Scenario',
    SCENARIO_NAMES.map((name) => [name, `${name}: ${scenarios[name].summary}`]),
    choice.scenario,
  );
  const role = choiceField(
    'Role',
    ROLES.map((name) => [name, ROLE_LABELS[name]]),
    choice.role,
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
    const asked = new URLSearchParams({
      'mock-scenario': scenario.select.value,
      'mock-role': role.select.value,
    });
    const chosen = parseFault(`${endpoint.select.value}:${kind.select.value}`);
    keepChoice({ ...readChoice(asked, choice), faults: chosen ? [chosen] : [] });
    location.reload();
  };
  return [
    ...[scenario, role, endpoint, kind].map(({ field }) => field),
    element(
      'div',
      { class: 'mock-panel-actions' },
      button('Apply', 'mock-panel-apply', apply),
      button('Reset sample data', 'mock-panel-reset', () => {
        reset();
        location.reload();
      }),
    ),
  ];
}
