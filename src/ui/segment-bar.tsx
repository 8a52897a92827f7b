import styles from './segment-bar.module.css';

/** Looks of a segment: hatching keeps the ends apart without hue (design 6.10). */
export type SegmentKind = 'done' | 'failed' | 'left-out' | 'running';

type SegmentBarProps = {
  /** What the bar shows, in words. */
  label: string;
  max: number;
  segments: readonly { kind: SegmentKind; value: number }[];
  size?: 'small' | 'large';
};

/** Parts of a whole side by side in the order given; the track is what is left of it. */
export function SegmentBar({ label, max, segments, size = 'small' }: SegmentBarProps) {
  const shown = segments.filter(({ value }) => value > 0);
  const rest = Math.max(0, max - shown.reduce((sum, { value }) => sum + value, 0));
  return (
    <div className={styles['bar']} data-size={size} role="img" aria-label={label}>
      {shown.map(({ kind, value }) => (
        <span key={kind} className={styles[kind]} style={{ flexGrow: value }} />
      ))}
      {rest > 0 ? <span style={{ flexGrow: rest }} /> : null}
    </div>
  );
}
