/** What registries accept as a tag, as the distribution specification has it. */
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;

/** Whether a registry accepts the text as a tag. */
export function isTag(text: string): boolean {
  return TAG.test(text);
}
