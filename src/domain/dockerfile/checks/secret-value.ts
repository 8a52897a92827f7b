import { HOLE } from '../expand.ts';

/** Shapes that give a secret away whatever the variable is called (decision D6). */
const SHAPES: readonly { name: string; pattern: RegExp }[] = [
  { name: 'a private key', pattern: /-----BEGIN [A-Z ]*PRIVATE KEY/ },
  { name: 'an access key of AWS', pattern: /\b(?:AKIA|ASIA)[A-Z\d]{16}\b/ },
  { name: 'an access key of Alibaba Cloud', pattern: /\bLTAI[A-Za-z\d]{12,24}\b/ },
  { name: 'a key of Google Cloud', pattern: /\bAIza[\w-]{35}/ },
  { name: 'a token of GitHub', pattern: /\b(?:gh[oprsu]_[A-Za-z\d]{36}|github_pat_\w{22,})/ },
  { name: 'a token of GitLab', pattern: /\bglpat-[\w-]{20,}/ },
  { name: 'a token of Slack', pattern: /\bxox[abeoprs]-[\w-]{10,}/ },
  { name: 'a token of npm', pattern: /\bnpm_[A-Za-z\d]{36}\b/ },
  { name: 'a live key of Stripe', pattern: /\b[rs]k_live_[A-Za-z\d]{16,}/ },
  { name: 'a signed token', pattern: /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/ },
  {
    name: 'a password in an address',
    pattern: new RegExp(`[a-z][\\w+.-]*://[^\\s/?#@:]*:[^\\s/?#@${HOLE}]+@`, 'i'),
  },
  {
    name: 'a password in a connection string',
    pattern: new RegExp(`(?:^|;)\\s*(?:password|pwd)\\s*=\\s*[^;\\s${HOLE}]+;?`, 'i'),
  },
];

/** What secret a value is by its shape; null when it has none. */
export function secretShape(value: string): string | null {
  return SHAPES.find(({ pattern }) => pattern.test(value))?.name ?? null;
}

/** Whether a literal of a variable with a telling name can be the secret itself (decision D6). */
export function canBeSecret(literal: string): boolean {
  const text = literal.replaceAll(HOLE, '').trim();
  // What is left of `$A-$B` when variables bring the rest.
  if (literal.includes(HOLE) && !/[A-Za-z\d]/.test(text)) return false;
  return text !== '' && !NOT_SECRET.some((pattern) => pattern.test(text));
}

const NOT_SECRET = [
  /^(?:true|false|yes|no|on|off|null|none|nil|undefined)$/i,
  // A path has no characters of base64 that no path has.
  /^(?:~|\.{1,2})?\/(?:[\w.@-]+\/)*[\w.@-]*$/,
  /^[A-Za-z]:[\\/]/,
  /^[\w./-]+\.(?:json|ya?ml|pem|key|crt|cert|cer|p12|pfx|jks|txt|env|conf|cfg|ini|properties)$/i,
  // User info in an address is found by its shape.
  /^[a-z][\w+.-]*:\/\//i,
  /^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-\S+) /,
  /^-----BEGIN (?:PUBLIC KEY|CERTIFICATE)/,
];
