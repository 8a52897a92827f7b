import type { ImageLayer } from '#contract/image-detail.ts';
import { PRIORITIES, PRIORITY_FACTS } from '#domain/severity.ts';
import { formatNumber } from '#lib/format-number.ts';
import { countsOf, isKnown, sum } from './layer-counts.ts';
import { LayerFacts } from './layer-facts.tsx';
import styles from './layer-strip.module.css';

type LayerStripProps = {
  layers: readonly ImageLayer[];
  /** Number of the layer that the list is narrowed to; 0 for none. */
  chosen: number;
  onChoose: (layer: number) => void;
};

/** What each layer brings. Choosing one narrows the list below; choosing it again widens it. */
export function LayerStrip({ layers, chosen, onChoose }: LayerStripProps) {
  const most = Math.max(1, ...layers.map((layer) => sum(countsOf(layer))));
  const known = layers.some(isKnown);
  return (
    <section aria-labelledby="layers-title">
      <div className={styles['head']}>
        <h2 className={styles['title']} id="layers-title">
          Layers{' '}
          <span className={styles['quiet']}>
            {known ? summary(layers) : 'What each one brings is not known.'}
          </span>
        </h2>
        {known ? <Legend /> : null}
      </div>
      <ol className={styles['strip']}>
        {layers.map((layer) => (
          <li key={layer.number}>
            {known ? (
              <button
                type="button"
                className={styles['layer']}
                aria-pressed={layer.number === chosen}
                data-base={layer.number === 1 || undefined}
                onClick={() => onChoose(layer.number === chosen ? 0 : layer.number)}
              >
                <LayerFacts layer={layer} most={most} />
              </button>
            ) : (
              <div className={styles['layer']}>
                <LayerFacts layer={layer} most={most} />
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What the colours of the bars stand for. */
function Legend() {
  return (
    <ul className={styles['legend']} aria-label="Colours">
      <li data-base>Base image</li>
      {PRIORITIES.map((priority) => (
        <li key={priority} data-priority={priority}>
          {PRIORITY_FACTS[priority].label}
        </li>
      ))}
    </ul>
  );
}

/** Which layer brings most High risks, if any does. */
function summary(layers: readonly ImageLayer[]): string {
  const high = layers.map((layer) => ({ layer, count: countsOf(layer).asap }));
  const all = high.reduce((total, { count }) => total + count, 0);
  const worst = high.toSorted((one, other) => other.count - one.count)[0];
  if (!worst || all === 0) return 'Choose a layer to narrow the list.';
  return `${formatNumber(worst.count)} of ${formatNumber(all)} High risks enter with layer ${worst.layer.number}. Choose a layer to narrow the list.`;
}
