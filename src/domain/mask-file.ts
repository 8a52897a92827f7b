import { MASK } from './mask.ts';

/**
 * Beginnings that tokens of one kind share and publish, so that a person sees which kind it is. What comes
 * after them is the secret.
 */
const PUBLIC_PREFIX =
  /^(?:AKIA|ASIA|AIza|LTAI|AKID|gh[opusr]_|glpat-|npm_|pypi-|rubygems_|xox[bpars]-|[sr]k_(?:live|test)_|sq0(?:atp|csp)-|key-|SG\.|dop_v1_|hvs\.|dapi|pscale_(?:tkn|pw)_|glsa_|NRAK-|xkeysib-)/;

/**
 * Words that names of settings are made of. A name is shown when it holds nothing else: what stands before
 * a colon may be the secret itself.
 */
const NAME_WORDS = new Set(
  `access account adapter address allow api app application auth authentication authorization aws base bot
  bucket client cloud config connection consumer credentials database db default dev development django
  docker dsn email encryption endpoint engine env export ftp gid gitlab github global google grant host
  hostname http https id identity install integration jdbc key keys ldap license log login mail mailgun
  master method mode mongo mysql name namespace node oauth org owner pass passphrase passwd password path
  port postgres prefix private prod production profile project protocol proxy public pwd redis refresh
  region registry remote root rsa s3 salt schema scope secret security seed server service session set
  settings sftp signing site slack smtp ssh ssl staging stripe table tenant test timeout tls token tokens
  type ui uid uri url use user userid username value vault version webhook zone`.split(/\s+/),
);

const PEM_EDGE = /^-{5}(?:BEGIN|END) [A-Z ]{2,40}-{5}$/;
const SECTION = /^\[([A-Za-z][\w -]{0,40})\]$/;
const SETTING =
  /^(\s*(?:export\s+|\$|const\s+)?["']?)([A-Za-z_/][\w./-]{0,60})(["']?\s*(?:=>|[:=])\s*["']?)(.*)$/;

/**
 * A part of a file as it may leave the scan (decision D12): names of settings, sections and the edges of
 * keys stay, everything else is masked, because a second secret may stand beside the one that was found.
 */
export function maskFile(text: string): string {
  const lines = text.split(/\r\n?|\n/).map(maskLine);
  // The lines of one key, or of what cannot be read, are one thing to hide.
  return lines.filter((line, at) => line !== MASK || lines[at - 1] !== MASK).join('\n');
}

function maskLine(line: string): string {
  const trimmed = line.trim();
  if (trimmed === '') return '';
  if (PEM_EDGE.test(trimmed) && isKnownEdge(trimmed)) return trimmed;
  const section = SECTION.exec(trimmed)?.[1];
  if (section !== undefined && isName(section)) return trimmed;
  const [, before = '', name = '', between = '', value = ''] = SETTING.exec(line) ?? [];
  if (name === '' || !isName(name)) return MASK;
  return value.trim() === '' ? line.trimEnd() : `${before}${name}${between}${maskValue(value)}`;
}

/** The value without all but the public beginning of its kind; a closing quote is part of the value. */
function maskValue(value: string): string {
  return `${PUBLIC_PREFIX.exec(value)?.[0] ?? ''}${MASK}`;
}

function isName(text: string): boolean {
  const parts = text
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s._/-]+/);
  return parts.filter(Boolean).every((part) => NAME_WORDS.has(part));
}

/** Kinds of keys that have such edges; anything else between dashes may be a secret. */
function isKnownEdge(line: string): boolean {
  const kind = line.slice('-----'.length, -'-----'.length).replace(/^(?:BEGIN|END) /, '');
  return KEY_KINDS.includes(kind);
}

const KEY_KINDS = [
  'PRIVATE KEY',
  'ENCRYPTED PRIVATE KEY',
  'RSA PRIVATE KEY',
  'DSA PRIVATE KEY',
  'EC PRIVATE KEY',
  'OPENSSH PRIVATE KEY',
  'PGP PRIVATE KEY BLOCK',
  'CERTIFICATE',
];
