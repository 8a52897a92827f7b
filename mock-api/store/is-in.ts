/** Whether a filter that may be absent or empty lets a value through. */
export function isIn<T>(list: readonly T[] | undefined, value: T | null): boolean {
  return !list?.length || (value !== null && list.includes(value));
}
