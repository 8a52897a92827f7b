import { ApiError } from '#contract/api-error.ts';
import type { ProblemCode } from '#contract/problem.ts';
import { failureText } from '#components/failure-text.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';

type Words = { title: string; next: string };

/** What a refused order means for the buyer; each says that nothing was bought. */
const REFUSALS: Partial<Record<ProblemCode, Words>> = {
  PaymentRefused: {
    title: 'The payment was refused',
    next: 'Nothing was bought or charged, and everything you entered is still here. Choose another payment method in the billing centre, or order again.',
  },
  OrderPending: {
    title: 'Another order waits for its payment',
    next: 'Nothing was bought. Pay or cancel that order on the subscription page, then order again.',
  },
  PriceChanged: {
    title: 'The price has to be agreed to again',
    next: 'Nothing was bought: the price was shown more than 15 minutes ago, or is another one by now. The summary holds the price of this moment; order again if you agree to it.',
  },
  EditionNotEligible: {
    title: 'This edition cannot be ordered any more',
    next: 'Nothing was bought. The edition of the account was changed in the meantime; choose again.',
  },
  Conflict: {
    title: 'The subscription was changed in the meantime',
    next: 'Nothing was bought. Open the subscription page to see how it is now.',
  },
};

/** The words for an order that the server refused. */
export function orderRefusal(error: unknown): Words {
  const problem =
    error instanceof ApiError && error.failure.kind === 'problem' ? error.failure.problem : null;
  if (problem?.code === 'QuantityInUse' && problem.lowest !== undefined) {
    return {
      title: `${formatNumber(problem.lowest)} is the lowest quantity this month`,
      next: `Nothing was changed. More units are in use, so the quota can be lowered to ${plural(problem.lowest, 'unit')} at most.`,
    };
  }
  return (
    (problem && REFUSALS[problem.code]) ?? {
      title: 'The order was not placed',
      next: `${failureText(error).cause} Nothing was bought, and everything you entered is still here.`,
    }
  );
}
