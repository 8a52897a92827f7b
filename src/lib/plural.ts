import { formatNumber } from './format-number.ts';

const rules = new Intl.PluralRules('en');

/**
 * A count with its noun: `1 image`, `2,306 images`. The plural may be given when it is not the
 * singular with an s.
 */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${rules.select(count) === 'one' ? one : many}`;
}
