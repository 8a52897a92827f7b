import type { ImageLayer } from '#contract/image-detail.ts';
import { RISK_CATEGORIES, RISK_CATEGORY_FACTS, type RiskCategory } from '#domain/risk-category.ts';
import { PRIORITIES } from '#domain/severity.ts';
import { formatBytes } from '#lib/format-bytes.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { Icon, type IconName } from '#ui/icon.tsx';
import { countsOf, isKnown, sum, type Counts } from './layer-counts.ts';
import styles from './layer-strip.module.css';
import { instructionWords } from './layer-words.ts';

/** Number, size, instruction and risks of a layer, in one sentence for who cannot see their places. */
export function LayerFacts({ layer, most }: { layer: ImageLayer; most: number }) {
  return (
    <>
      <span className="visually-hidden">{layerName(layer)}</span>
      <span className={styles['facts']} aria-hidden="true">
        <span className={styles['top']}>
          <span>{layer.number}</span>
          <span>{formatBytes(layer.sizeBytes)}</span>
        </span>
        <code className={styles['instruction']} data-hint={layer.instruction}>
          {instructionWords(layer.instruction)}
        </code>
        <Bar counts={countsOf(layer)} most={most} />
        <Marks layer={layer} />
      </span>
    </>
  );
}

/** `Layer 1, 110 MB, ADD file:0a1b in /, 65 risks` */
function layerName(layer: ImageLayer): string {
  const { number, sizeBytes, instruction } = layer;
  const found = isKnown(layer) ? plural(sum(countsOf(layer)), 'risk') : 'risks not known';
  return `Layer ${number}, ${formatBytes(sizeBytes)}, ${instructionWords(instruction)}, ${found}`;
}

/** The longest bar is the layer with most risks, so that bars can be compared. */
function Bar({ counts, most }: { counts: Counts; most: number }) {
  return (
    <span className={styles['bar']}>
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
} as const satisfies Record<RiskCategory, IconName>;

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
