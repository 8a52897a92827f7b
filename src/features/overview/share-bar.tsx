import styles from './share-bar.module.css';

/** How a part of a bar looks; hatching keeps what has no result apart without hue (design 6.10). */
export type ShareLook = 'plain' | 'never' | 'failed' | 'unsupported' | 'high' | 'medium' | 'low';

type ShareBarProps = {
  /** What the whole track stands for. */
  whole: number;
  parts: readonly {
    key: string;
    value: number;
    look: ShareLook;
    /** 0 to 1 */ strength?: number;
  }[];
};

/** What the looks of a bar stand for. */
export function ShareLegend({ parts }: { parts: readonly { label: string; look: ShareLook }[] }) {
  return (
    <ul className={styles['legend']} aria-hidden="true">
      {parts.map(({ label, look }) => (
        <li key={label}>
          <span className={styles['swatch']}>
            <span className={styles['part']} data-look={look} style={{ flexGrow: 1 }} />
          </span>
          {label}
        </li>
      ))}
    </ul>
  );
}

/** Parts of a whole beside the numbers that say the same, so nothing for those who hear the page. */
export function ShareBar({ whole, parts }: ShareBarProps) {
  const rest = whole - parts.reduce((sum, { value }) => sum + value, 0);
  return (
    <span className={styles['bar']} aria-hidden="true">
      {parts
        .filter(({ value }) => value > 0)
        .map(({ key, value, look, strength = 1 }) => (
          <span
            key={key}
            className={styles['part']}
            data-look={look}
            style={{ flexGrow: value, opacity: strength }}
          />
        ))}
      {rest > 0 ? <span className={styles['rest']} style={{ flexGrow: rest }} /> : null}
    </span>
  );
}
