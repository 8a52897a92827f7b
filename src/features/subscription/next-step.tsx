import type { Order } from '#contract/order.ts';
import { innerAddress, SUBSCRIPTION_PATH } from '#urls/subscription.ts';
import { QUOTA_PATH } from '#urls/quota.ts';
import { SYSTEM_VULNERABILITIES_PATH } from '#urls/risks.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { FirstScan } from './first-scan.tsx';
import styles from './order-page.module.css';

/** Where to go from a receipt: on to what was wanted first, or to what an enabled account does next. */
export function NextStep({ order, to }: { order: Order; to: string }) {
  const wanted = innerAddress(to);
  const activated = order.kind === 'activate';
  return (
    <section className={styles['card']} aria-label="Next step">
      <h2 className={styles['heading']}>Next step</h2>
      {activated ? <FirstScan /> : null}
      <div className={styles['actions']}>
        {wanted ? (
          <ButtonLink kind="primary" icon="arrow-right" to={wanted}>
            Go on to where you were going
          </ButtonLink>
        ) : null}
        {activated ? (
          <>
            <ButtonLink kind={wanted ? 'default' : 'primary'} to={QUOTA_PATH}>
              Choose regions and registries
            </ButtonLink>
            <ButtonLink to={`${SYSTEM_VULNERABILITIES_PATH}?group=image`}>
              See the images that wait for their first scan
            </ButtonLink>
          </>
        ) : (
          <ButtonLink kind={wanted ? 'default' : 'primary'} to={SUBSCRIPTION_PATH}>
            Open the subscription
          </ButtonLink>
        )}
      </div>
    </section>
  );
}
