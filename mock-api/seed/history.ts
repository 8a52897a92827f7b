import { createRandom, type Random } from '../random.ts';
import type { HistoryStep, Layer } from '../store/store.ts';

/** A build as careful and careless teams write it: layers with the steps that make none around them. */
export function buildHistory(
  layers: readonly Layer[],
  user: string | null,
  careful: boolean,
  random: Random,
): HistoryStep[] {
  const made = layers.map(({ instruction }, layer) => ({ instruction, layer }));
  const careless = CARELESS.filter(
    ({ share, name }) => !careful && random.fork(name).chance(share),
  );
  return [
    ...made.slice(0, 1),
    ...careless.map(({ instruction }) => step(instruction)),
    ...made.slice(1),
    ...userStep(user, random.fork('user')).map(step),
    step('EXPOSE map[8080/tcp:{}]'),
    step('CMD ["/usr/local/bin/docker-entrypoint.sh"]'),
  ];
}

/**
 * A layer as some teams write it: `ADD` for `COPY`, `apt` for `apt-get`. Its digest decides, so that images
 * which share the layer tell the same of it.
 */
export function rewriteLayer(layer: Layer): Layer {
  const instruction = REWRITES.reduce(
    (text, { from, to, share }) =>
      createRandom(`${layer.digest} ${to}`).chance(share) ? text.replace(from, to) : text,
    layer.instruction,
  );
  return { ...layer, instruction };
}

const REWRITES = [
  { from: /^COPY dist /, to: 'ADD dist ', share: 0.3 },
  { from: /\bapt-get install\b/, to: 'apt install', share: 0.15 },
] as const;

/** Made of pieces, so that no reader of the source takes it for a live one. */
export const SAMPLE_PASSWORD = ['sample', 'only', '7731'].join('-');

const CARELESS = [
  {
    name: 'maintainer',
    share: 0.2,
    instruction: '/bin/sh -c #(nop)  MAINTAINER Platform Team <platform@example.com>',
  },
  { name: 'env', share: 0.12, instruction: `ENV LANG=C.UTF-8 DB_PASSWORD=${SAMPLE_PASSWORD}` },
  { name: 'tls', share: 0.06, instruction: 'ENV NODE_TLS_REJECT_UNAUTHORIZED=0' },
] as const;

function userStep(user: string | null, random: Random): string[] {
  if (user !== null) return [`USER ${user}`];
  return random.chance(0.3) ? ['USER root'] : [];
}

function step(instruction: string): HistoryStep {
  return { instruction, layer: null };
}
