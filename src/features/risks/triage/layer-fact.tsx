import { Digest } from '#components/digest.tsx';
import { Fact } from '#components/fact-list.tsx';
import type { AffectedImage } from '#contract/risk-detail.ts';
import styles from './panel-evidence.module.css';

type LayerFactProps = { name?: string; layer: AffectedImage['layer'] };

/** A layer with the instruction that made it. */
export function LayerFact({ name = 'Layer', layer }: LayerFactProps) {
  return (
    <Fact name={name}>
      <Digest digest={layer.digest} what="layer digest" />{' '}
      <span className={styles['quiet']}>
        layer {layer.number} of {layer.of}
      </span>
      <code className={styles['instruction']} data-hint={layer.instruction} tabIndex={0}>
        {layer.instruction}
      </code>
    </Fact>
  );
}
