/** Numbers that look random and never change for the same seed. */
export type Random = {
  /** From 0 (included) to 1 (excluded). */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  /** Whether something with this probability (0 to 1) happens. */
  chance(probability: number): boolean;
  /** One of the items; throws for an empty list, as the seed then has a hole. */
  pick<T>(items: readonly T[]): T;
  /** Lower-case hexadecimal digits. */
  hex(length: number): string;
  /** An independent generator: what one fork draws never shifts what another one draws. */
  fork(name: string): Random;
};

/** A generator for the seed; the same seed gives the same numbers on every machine (32-bit integers). */
export function createRandom(seed: string): Random {
  return randomFrom(hash(EMPTY, seed), seed);
}

/** `hashed` is the hash of `seed`, from which that of a fork goes on: paths of forks get long. */
function randomFrom(hashed: number, seed: string): Random {
  let state = hashed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (items) => {
      if (items.length === 0) throw new Error(`nothing to pick from, seed ${seed}`);
      return items[int(0, items.length - 1)]!;
    },
    hex: (length) => {
      let digits = '';
      while (digits.length < length) digits += int(0, 15).toString(16);
      return digits;
    },
    fork: (name) => randomFrom(hash(hash(hashed, '/'), name), `${seed}/${name}`),
  };
}

const EMPTY = 0x811c9dc5;

/** FNV-1a over UTF-16 units: spreads names that differ in one character. `start`: the hash of what is before. */
function hash(start: number, text: string): number {
  let value = start;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value;
}
