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

/** A labelled choice; `options` are pairs of value and words. */
export function choiceField(
  label: string,
  options: readonly (readonly [value: string, words: string])[],
  chosen: string,
): { field: HTMLLabelElement; select: HTMLSelectElement } {
  const select = element(
    'select',
    { class: 'mock-panel-select' },
    ...options.map(([value, words]) => element('option', { value }, words)),
  );
  select.value = chosen;
  return { select, field: element('label', { class: 'mock-panel-field' }, label, select) };
}

export function button(label: string, kind: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: `mock-panel-button ${kind}` }, label);
  made.addEventListener('click', act);
  return made;
}
