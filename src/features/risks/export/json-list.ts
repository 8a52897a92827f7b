const CHUNK = 50;

/** The items of a JSON array, without its brackets, in parts that take little time each. */
export function* jsonList<Item>(
  items: readonly Item[],
  toJson: (item: Item) => unknown,
): Generator<string> {
  for (let from = 0; from < items.length; from += CHUNK) {
    const part = items.slice(from, from + CHUNK).map((item) => JSON.stringify(toJson(item)));
    yield (from === 0 ? '' : ',\n') + part.join(',\n');
  }
}
