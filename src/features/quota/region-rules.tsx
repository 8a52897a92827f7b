import { Fact, FactList } from '#components/fact-list.tsx';
import { QuotaCard } from './quota-card.tsx';
import styles from './region-card.module.css';

/** What a network needs for a scan to reach a registry (product-facts 2.3). */
export function RegionRules() {
  return (
    <QuotaCard title="How a scan reaches a registry">
      <div className={styles['rules']}>
        <FactList>
          <Fact name="VPC and vSwitch">
            An ACR Enterprise instance that is reached over a VPC needs a vSwitch in a supported
            zone of a supported region. Otherwise it cannot be scanned.
          </Fact>
          <Fact name="Access control">
            A VPC access-control list must be configured before the instance can be added.
          </Fact>
          <Fact name="Endpoint">
            The first scan in a VPC makes a free endpoint (PrivateLink).{' '}
            <strong>Do not delete it.</strong> It is removed by itself after a month without a scan
            in that VPC, and made again by the next scan.
          </Fact>
        </FactList>
      </div>
    </QuotaCard>
  );
}
