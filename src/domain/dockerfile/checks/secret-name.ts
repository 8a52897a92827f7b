/** Words that make a name one of a secret, at its end or glued to its end: PGPASSWORD, dbPassword. */
const SECRET = /(?:password|passwd|passphrase|pwd|secret|token|credential)s?$/;

/** Pairs of words that do; the first says that the key opens something. */
const SECRET_KEYS = [
  'api',
  'access',
  'private',
  'secret',
  'license',
  'encryption',
  'signing',
  'master',
];

/** Last words that say that the value is about the secret, not the secret itself (decision D6). */
const ABOUT = [
  ...['file', 'files', 'path', 'paths', 'dir', 'directory', 'folder', 'location', 'mount'],
  ...['url', 'uri', 'endpoint', 'host', 'server', 'service', 'port', 'issuer', 'audience', 'realm'],
  ...[
    'version',
    'type',
    'name',
    'names',
    'format',
    'algorithm',
    'alg',
    'header',
    'prefix',
    'suffix',
  ],
  ...[
    'seconds',
    'secs',
    'minutes',
    'hours',
    'days',
    'ms',
    'ttl',
    'timeout',
    'expiry',
    'expiration',
  ],
  ...[
    'expires',
    'expire',
    'lifetime',
    'age',
    'interval',
    'length',
    'size',
    'limit',
    'count',
    'max',
    'min',
  ],
  ...[
    'enabled',
    'disabled',
    'required',
    'optional',
    'allowed',
    'policy',
    'provider',
    'store',
    'field',
  ],
  ...['alias', 'backend', 'driver', 'engine', 'helper', 'manager', 'mode', 'scheme'],
  ...['iterations', 'rounds', 'cost', 'strength', 'in'],
];

/** First words that ask yes or no. */
const ASKS = ['allow', 'disable', 'enable', 'has', 'is', 'no', 'require', 'skip', 'use', 'random'];

/** Whether a variable of this name holds a secret, judged word by word (decision D6). */
export function isSecretName(name: string): boolean {
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  if (words.includes('public') || ABOUT.includes(last)) return false;
  // Counting tokens of a language model is the one thing that is named in the plural.
  if (last === 'tokens' && words.length > 1 && /^(?:max|min|num|total)$/.test(words[0]!))
    return false;
  return last === 'pass' || words.some((word, index) => SECRET.test(word) || isKey(words, index));
}

/** Whether a name asks yes or no, so that 0, 1, true or an empty word is its answer. */
export function asksYesOrNo(name: string): boolean {
  return wordsOf(name).some((word) => ASKS.includes(word));
}

function isKey(words: readonly string[], index: number): boolean {
  const word = words[index]!;
  const glued = /^(.+?)keys?$/.exec(word)?.[1];
  if (glued) return SECRET_KEYS.some((kind) => glued.endsWith(kind));
  return /^keys?$/.test(word) && SECRET_KEYS.includes(words[index - 1] ?? '');
}

function wordsOf(name: string): string[] {
  return name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter(Boolean);
}
