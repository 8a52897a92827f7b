/** Makes an element with attributes and children; text becomes text nodes, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A labelled choice; `options` are pairs of value and words. The label has to be unique in the page. */
export function choiceField(
  label: string,
  options: readonly (readonly [value: string, words: string])[],
  chosen: string,
): { field: HTMLElement; select: HTMLSelectElement } {
  const id = `mock-panel ${label}`.toLowerCase().replaceAll(' ', '-');
  const select = element(
    'select',
    { id, class: 'mock-panel-select' },
    ...options.map(([value, words]) => element('option', { value }, words)),
  );
  select.value = chosen;
  const name = element('label', { for: id }, label);
  return { select, field: element('div', { class: 'mock-panel-field' }, name, select) };
}

export function button(label: string, kind: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: `mock-panel-button ${kind}` }, label);
  made.addEventListener('click', act);
  return made;
}
