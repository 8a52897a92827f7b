import type { Subscription } from '#contract/subscription.ts';
import { EDITION_FACTS } from '#domain/edition.ts';
import { WHAT_STOPS } from '#domain/subscription.ts';
import { ENABLE_PATH } from '#urls/subscription.ts';
import { AccountInstant } from '#components/account-instant.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { EmptyState } from '#ui/empty-state.tsx';

/** Image scan was never bought, or has ended for good. */
export function NoSubscription({ subscription }: { subscription: Subscription }) {
  const { edition, endsAt, graceEndsAt } = subscription;
  if (endsAt === null || graceEndsAt === null) {
    return (
      <EmptyState
        icon="scan-line"
        title="Image scan is not enabled"
        actions={
          <ButtonLink kind="primary" to={ENABLE_PATH}>
            Enable image scan
          </ButtonLink>
        }
      >
        The account is on {EDITION_FACTS[edition].label}. Image scan finds vulnerabilities, secrets
        and malicious samples in registry images before they are deployed. It is bought in units,
        from USD 2.00 a month for 20 units.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="clock"
      title="Image scan has ended"
      actions={
        <ButtonLink kind="primary" to={ENABLE_PATH}>
          Order image scan again
        </ButtonLink>
      }
    >
      The paid term ended <AccountInstant at={endsAt} /> and was not renewed before{' '}
      <AccountInstant at={graceEndsAt} />. {WHAT_STOPS.ended.join(' ')}
    </EmptyState>
  );
}
