import { formatInstant, formatUtc } from '#lib/format-instant.ts';

/** An instant on the viewer's clock with its zone; UTC on hover and focus (design 8). */
export function Instant({ at }: { at: string }) {
  return (
    <time dateTime={at} data-hint={formatUtc(at)}>
      {formatInstant(at)}
    </time>
  );
}
