/** Weights of the base metrics of CVSS 3.0 and 3.1 (first.org specification, section 7.4). */
const WEIGHTS = {
  AV: { N: 0.85, A: 0.62, L: 0.55, P: 0.2 },
  AC: { L: 0.77, H: 0.44 },
  PR: { N: 0.85, L: 0.62, H: 0.27 },
  UI: { N: 0.85, R: 0.62 },
  S: { U: 0, C: 1 },
  C: { H: 0.56, L: 0.22, N: 0 },
  I: { H: 0.56, L: 0.22, N: 0 },
  A: { H: 0.56, L: 0.22, N: 0 },
} as const;

/** Privileges weigh more when the attack leaves its scope. */
const PRIVILEGES_CHANGED = { N: 0.85, L: 0.68, H: 0.5 } as const;

type Metric = keyof typeof WEIGHTS;
type Metrics = { [M in Metric]: keyof (typeof WEIGHTS)[M] };

export const CVSS_RATINGS = ['None', 'Low', 'Medium', 'High', 'Critical'] as const;

export type Cvss = {
  version: '3.0' | '3.1';
  metrics: Metrics;
  /** Base score, 0.0 to 10.0 with one decimal. */
  score: number;
  rating: (typeof CVSS_RATINGS)[number];
};

/**
 * Reads a base vector of CVSS 3.0 or 3.1, with or without its prefix (without: 3.1). Null when a
 * base metric is missing, repeated or unknown; temporal metrics are not accepted.
 */
export function parseCvss(vector: string): Cvss | null {
  const [, version = '3.1', body = ''] = /^(?:CVSS:(3\.[01])\/)?(.+)$/.exec(vector) ?? [];
  const pairs = body.split('/').map((part) => part.split(':'));
  // Without this, `AV:N:anything` would be read as `AV:N`.
  if (pairs.some((pair) => pair.length !== 2)) return null;
  const metrics = Object.fromEntries(pairs) as Metrics;
  const names = Object.keys(WEIGHTS) as Metric[];
  const known = names.every((name) => Object.hasOwn(WEIGHTS[name], metrics[name] ?? ''));
  if (!known || pairs.length !== names.length) return null;
  const score = baseScore(metrics);
  return { version: version as Cvss['version'], metrics, score, rating: rating(score) };
}

function baseScore(metrics: Metrics): number {
  const { C, I, A } = WEIGHTS;
  const changed = metrics.S === 'C';
  const loss = 1 - (1 - C[metrics.C]) * (1 - I[metrics.I]) * (1 - A[metrics.A]);
  const impact = changed ? 7.52 * (loss - 0.029) - 3.25 * (loss - 0.02) ** 15 : 6.42 * loss;
  if (impact <= 0) return 0;
  const privileges = changed ? PRIVILEGES_CHANGED[metrics.PR] : WEIGHTS.PR[metrics.PR];
  const reach =
    WEIGHTS.AV[metrics.AV] * WEIGHTS.AC[metrics.AC] * privileges * WEIGHTS.UI[metrics.UI];
  const exploitability = 8.22 * reach;
  return roundUp(Math.min(10, (changed ? 1.08 : 1) * (impact + exploitability)));
}

/** The rounding of 3.1 in whole numbers (its Appendix A); used for 3.0 too, where floats misled. */
function roundUp(score: number): number {
  const whole = Math.round(score * 100_000);
  return whole % 10_000 === 0 ? whole / 100_000 : (Math.floor(whole / 10_000) + 1) / 10;
}

function rating(score: number): Cvss['rating'] {
  if (score === 0) return 'None';
  if (score < 4) return 'Low';
  if (score < 7) return 'Medium';
  return score < 9 ? 'High' : 'Critical';
}

const WORDS = {
  AV: { N: 'over the network', A: 'from the same network', L: 'on the machine', P: 'by hand' },
  AC: { L: 'low complexity', H: 'high complexity' },
  PR: { N: 'no privileges', L: 'ordinary privileges', H: 'administrator privileges' },
  UI: { N: 'no user action', R: 'a user must act' },
  C: { H: 'reads all data', L: 'reads some data' },
  I: { H: 'changes all data', L: 'changes some data' },
  A: { H: 'stops the service', L: 'slows the service' },
} as const;

/** A vector in words: how an attacker gets there, and what follows. */
export function cvssInWords({ metrics }: Cvss): { reach: string; effect: string } {
  const { AV, AC, PR, UI, C, I, A } = WORDS;
  const reach = [AV[metrics.AV], AC[metrics.AC], PR[metrics.PR], UI[metrics.UI]].join(', ');
  const effects: string[] = [
    metrics.A === 'N' ? null : A[metrics.A],
    metrics.C === 'N' ? null : C[metrics.C],
    metrics.I === 'N' ? null : I[metrics.I],
  ].filter((effect) => effect !== null);
  if (metrics.C === 'N' && metrics.I === 'N') effects.push('no data read or changed');
  if (metrics.S === 'C') effects.push('reaches beyond the flawed component');
  return { reach: sentence(reach), effect: sentence(effects.join(', ')) };
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
