import type { RegistryField } from '#domain/registry-form.ts';

/** Puts the cursor into a field of the form inside an element; nothing happens where it has none. */
export function focusField(form: HTMLElement | null, field: RegistryField): void {
  const place = form?.querySelector(`[data-field="${field}"]`);
  place?.querySelector<HTMLElement>('input:checked, input:not([type="radio"]), select')?.focus();
}
