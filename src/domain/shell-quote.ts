/**
 * Words a POSIX shell passes on unchanged: no quoting, expansion, globbing or tilde character, and
 * no leading `=` (zsh) or dash. `~`, `^`, `{` and `!` are left out because some shell reads each.
 */
const SAFE_WORD = /^[A-Za-z0-9_./][A-Za-z0-9_./:=+@%,-]*$/;

/**
 * One argument for a POSIX shell. The result is a single word that the shell passes on byte for
 * byte: bare when that is provably the same, else in single quotes, where only `'` itself has a
 * meaning. No argument can hold a NUL, so NUL is refused with a RangeError; names that come from an
 * image are checked before they get here.
 */
export function shellQuote(argument: string): string {
  if (argument.includes('\0')) throw new RangeError('A shell argument cannot hold NUL');
  return SAFE_WORD.test(argument) ? argument : `'${argument.replaceAll("'", String.raw`'\''`)}'`;
}
