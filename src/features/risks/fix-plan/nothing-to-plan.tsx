import { ButtonLink } from '#ui/button-link.tsx';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';

const WORDS = {
  'only-without-fix': {
    title: 'This filter shows only risks without a fixed version',
    text: 'A plan is made of risks that have one. Another filter may have some.',
  },
  'none-matches': {
    title: 'No risk with a fixed version matches this filter',
    text: 'So there is nothing to plan. Another filter may have some.',
  },
} as const;

type NothingToPlanProps = {
  why: keyof typeof WORDS;
  /** Of the list. */
  address: string;
};

/** Stands for a plan of no risks: which kind of none, and the way back. */
export function NothingToPlan({ why, address }: NothingToPlanProps) {
  const { title, text } = WORDS[why];
  return (
    <Card>
      <EmptyState
        icon="wrench"
        title={title}
        actions={<ButtonLink to={address}>Back to the list</ButtonLink>}
      >
        {text}
      </EmptyState>
    </Card>
  );
}
