import { PURCHASE_TERMS_MONTHS } from '#domain/quota.ts';
import { plural } from '#lib/plural.ts';
import { Segmented } from '#ui/segmented.tsx';

export type TermMonths = (typeof PURCHASE_TERMS_MONTHS)[number];

/** `1 year`, `18 months`: years where they are whole. */
export function termWords(months: number): string {
  return months % 12 === 0 ? plural(months / 12, 'year') : plural(months, 'month');
}

type TermChoiceProps = { value: TermMonths; onChange: (months: TermMonths) => void };

export function TermChoice({ value, onChange }: TermChoiceProps) {
  return (
    <Segmented
      label="Duration"
      options={PURCHASE_TERMS_MONTHS.map((months) => ({
        value: String(months),
        label: termWords(months),
      }))}
      value={String(value)}
      onChange={(text) => {
        const months = PURCHASE_TERMS_MONTHS.find((one) => String(one) === text);
        if (months) onChange(months);
      }}
    />
  );
}
