import { PAY_AS_YOU_GO_REFUSAL } from '#domain/edition.ts';
import { EmptyState } from '#ui/empty-state.tsx';

/** An account that pays as it goes cannot buy, whoever asks. */
export function PayAsYouGo() {
  return (
    <EmptyState icon="ban" title="Not available on pay-as-you-go">
      {PAY_AS_YOU_GO_REFUSAL} Change the billing of the security centre to a subscription first, or
      use an account that has one. Nothing else of this account is affected.
    </EmptyState>
  );
}
