import { ApiError, isRefusal } from '#contract/api-error.ts';
import { failureText } from '#components/failure-text.ts';

type Words = { title: string; next: string };

/** Why an order that waits was neither paid nor cancelled, and what is still true. */
export function settlementFailure(error: unknown): Words {
  const { cause } = failureText(error);
  if (!isRefusal(error)) {
    return {
      title: 'No answer came',
      next: `${cause} The order was asked for again: this page shows what has become of it. Doing it once more pays or cancels nothing twice.`,
    };
  }
  const code =
    error instanceof ApiError && error.failure.kind === 'problem'
      ? error.failure.problem.code
      : null;
  if (code === 'PaymentRefused') {
    return {
      title: 'The payment was refused',
      next: 'Nothing was charged, and the order still waits. Choose another payment method in the billing centre and pay again, or cancel the order.',
    };
  }
  return { title: 'The order was not changed', next: `${cause} Nothing was charged.` };
}
