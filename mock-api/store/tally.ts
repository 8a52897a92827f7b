/** How many items have each key; keys that no item has stand with 0. */
export function tally<K extends string, T>(
  keys: Iterable<K>,
  items: Iterable<T>,
  keyOf: (item: T) => K,
): Record<K, number> {
  const counts = Object.fromEntries([...keys].map((key) => [key, 0])) as Record<K, number>;
  for (const item of items) counts[keyOf(item)] += 1;
  return counts;
}
