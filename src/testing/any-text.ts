import fc from 'fast-check';

const SIGNS = [...'\'"$`\\;|&<>()*?[]{}~#!=^%@:/,.+-_ \t\n\r\u0007\u2028é漢'];

const ANY_UNIT = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...SIGNS, '$(', '${', '<<EOF', '&&', '\\\n', "'\\''") },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('a', 'b', '1', 'touch x', 'apt-get', 'EOF', '\nDOCKERFILE\n'),
  },
);

/** Any text, with what has a meaning in a shell far more often than chance would have it. */
export const anyText = fc.array(ANY_UNIT, { maxLength: 8 }).map((units) => units.join(''));
