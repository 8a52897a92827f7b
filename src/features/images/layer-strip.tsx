import type { ImageLayer } from '#contract/image-detail.ts';
import { RISK_CATEGORIES, RISK_CATEGORY_FACTS } from '#domain/risk-category.ts';
import { PRIORITIES, PRIORITY_FACTS, type Priority } from '#domain/severity.ts';
import { formatBytes } from '#lib/format-bytes.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { Icon, type IconName } from '#ui/icon.tsx';
import { instructionWords } from './layer-words.ts';
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
  return (
    <section aria-labelledby="layers-title">
      <div className={styles['head']}>
        <h2 className={styles['title']} id="layers-title">
          Layers <span className={styles['quiet']}>{summary(layers)}</span>
        </h2>
        <Legend />
      </div>
      <ol className={styles['strip']}>
        {layers.map((layer) => (
          <li key={layer.number}>
            <button
              type="button"
              className={styles['layer']}
              aria-label={layerName(layer)}
              aria-pressed={layer.number === chosen}
              data-base={layer.number === 1 || undefined}
              onClick={() => onChoose(layer.number === chosen ? 0 : layer.number)}
            >
              <span className={styles['top']}>
                <span>{layer.number}</span>
                <span>{formatBytes(layer.sizeBytes)}</span>
              </span>
              <code className={styles['instruction']} data-hint={layer.instruction}>
                {instructionWords(layer.instruction)}
              </code>
              <Bar counts={countsOf(layer)} most={most} />
              <Marks layer={layer} />
            </button>
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

/** `Layer 1, 110 MB, ADD file:0a1b in /, 65 risks` */
function layerName(layer: ImageLayer): string {
  const { number, sizeBytes, instruction, risks } = layer;
  const known = Object.keys(risks).length > 0;
  const found = known ? plural(sum(countsOf(layer)), 'risk') : 'risks not known';
  return `Layer ${number}, ${formatBytes(sizeBytes)}, ${instructionWords(instruction)}, ${found}`;
}

type Counts = Record<Priority, number>;

function countsOf({ risks }: ImageLayer): Counts {
  const all = Object.values(risks);
  const of = (priority: Priority) => all.reduce((total, counts) => total + counts[priority], 0);
  return { asap: of('asap'), later: of('later'), nntf: of('nntf') };
}

const sum = (counts: Counts) => PRIORITIES.reduce((total, key) => total + counts[key], 0);

/** The longest bar is the layer with most risks, so that bars can be compared. */
function Bar({ counts, most }: { counts: Counts; most: number }) {
  return (
    <span className={styles['bar']} aria-hidden="true">
      {PRIORITIES.map((priority) => (
        <i
          key={priority}
          data-priority={priority}
          style={{ width: `${(counts[priority] / most) * 100}%` }}
        />
      ))}
    </span>
  );
}

const ICONS = {
  'system-vulnerability': 'shield-alert',
  'application-vulnerability': 'layers',
  baseline: 'table',
  'malicious-sample': 'flame',
  'sensitive-file': 'lock',
  'build-instruction': 'terminal',
} as const satisfies Record<(typeof RISK_CATEGORIES)[number], IconName>;

/** A mark for each kind of risk that is looked for; what is not looked for has none. */
function Marks({ layer: { risks } }: { layer: ImageLayer }) {
  const known = RISK_CATEGORIES.filter((category) => risks[category] !== undefined);
  const found = known.filter((category) => sum(risks[category]!) > 0);
  if (known.length === 0) return <span className={styles['marks']}>Not known</span>;
  if (found.length === 0) return <span className={styles['marks']}>No risks</span>;
  return (
    <span className={styles['marks']}>
      {found.map((category) => (
        <span key={category} data-hint={RISK_CATEGORY_FACTS[category].plural}>
          <Icon name={ICONS[category]} size={14} />
          {formatNumber(sum(risks[category]!))}
        </span>
      ))}
    </span>
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
