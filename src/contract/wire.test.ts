import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { listRisks } from './risks.ts';
import { decodeQuery, encodeQuery } from './wire.ts';

const schema = z.object({
  text: z.optional(z.string()),
  texts: z.optional(z.array(z.string())),
  number: z.optional(z.number()),
  numbers: z.optional(z.array(z.number())),
  flag: z.optional(z.boolean()),
  flags: z.optional(z.array(z.boolean())),
  choice: z.optional(z.enum(['a', 'b'])),
  kept: z._default(z.nullable(z.int()), null),
});

function decode(query: string) {
  return decodeQuery(schema, new URLSearchParams(query));
}

describe('values in a query string', () => {
  test.each([
    [{ texts: ['asap'] }, 'texts=asap'],
    [{ texts: ['asap', 'later'] }, 'texts=asap&texts=later'],
    [{ text: '1' }, 'text=1'],
    [{ text: 'true' }, 'text=true'],
    [{ text: '' }, 'text='],
    [{ number: 0, flag: false }, 'number=0&flag=false'],
    [{ text: 'a b&c=d#e,f+g%' }, 'text=a+b%26c%3Dd%23e%2Cf%2Bg%25'],
    [{ text: '漢字 🙂' }, 'text=%E6%BC%A2%E5%AD%97+%F0%9F%99%82'],
    [{}, ''],
  ])('%j is %s', (values, query) => {
    expect(encodeQuery(values)).toBe(query);
    expect(decode(query)).toEqual(values);
  });

  test('absent values and empty lists are left out', () => {
    expect(encodeQuery({ text: undefined, texts: [] })).toBe('');
  });

  test.each([
    ['number=', { number: '' }],
    ['number=+', { number: ' ' }],
    ['number=many', { number: Number.NaN }],
    ['flag=yes', { flag: 'yes' }],
  ])('%s is not made to fit, so that the schema can refuse it', (query, values) => {
    expect(decode(query)).toEqual(values);
    expect(schema.safeParse(decode(query)).success).toBe(false);
  });

  test('unknown keys are dropped, also those that every object has', () => {
    expect(decode('constructor=x&__proto__=y&text=z')).toEqual({ text: 'z' });
  });
});

const text = fc.string({ unit: 'grapheme' });
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
const some = <T>(item: fc.Arbitrary<T>) => fc.array(item, { minLength: 1, maxLength: 4 });

/** Query strings have one zero. */
const wireNumber = number.map((value) => (value === 0 ? 0 : value));

const values = fc.record(
  {
    text,
    texts: some(text),
    number: wireNumber,
    numbers: some(wireNumber),
    flag: fc.boolean(),
    flags: some(fc.boolean()),
    choice: fc.constantFrom('a', 'b'),
    kept: fc.integer(),
  },
  { requiredKeys: [] },
);

describe('round trips', () => {
  test('what the client writes, the server reads', () => {
    fc.assert(
      fc.property(values, (given) => {
        expect(decode(encodeQuery(given))).toEqual(given);
      }),
    );
  });

  test('what the server has read, the client writes the same way', () => {
    fc.assert(
      fc.property(values, (given) => {
        const query = encodeQuery(given);
        expect(encodeQuery(decode(query))).toBe(query);
      }),
    );
  });

  test('reading never throws, whatever stands in the address', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (query) => void decode(query)));
  });

  test('a real query keeps a list of one element a list', () => {
    const query = {
      category: 'baseline',
      site: 'china',
      priority: ['asap'],
      limit: 1,
      q: '1',
    } as const;
    const params = new URLSearchParams(encodeQuery(query));
    expect(listRisks.query.parse(decodeQuery(listRisks.query, params))).toEqual(query);
  });
});
