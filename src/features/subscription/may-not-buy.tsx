import type { Account } from '#contract/account.ts';
import { PRICE_CENTS_PER_UNIT_MONTH, QUOTA_MIN, roundUpQuantity } from '#domain/quota.ts';
import { formatMoney } from '#lib/format-money.ts';
import { plural } from '#lib/plural.ts';
import { CopyButton } from '#ui/copy-button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';

const list = new Intl.ListFormat('en-GB');

/** Who can buy, and a request to send them, for everyone who cannot. */
export function MayNotBuy({ account }: { account: Account }) {
  const { admins, imagesInRegistries } = account;
  return (
    <EmptyState
      icon="lock"
      title="Only an admin can buy units"
      actions={<CopyButton label="Copy a request" text={request(imagesInRegistries)} />}
    >
      {admins.length > 0
        ? `${list.format(admins)} can buy them as ${admins.length === 1 ? 'an admin' : 'admins'}.`
        : 'An admin can buy them.'}{' '}
      From {formatMoney(PRICE_CENTS_PER_UNIT_MONTH * QUOTA_MIN)} a month for {QUOTA_MIN} units. The
      request names an amount and this address.
    </EmptyState>
  );
}

function request(images: number | null): string {
  const units = images === null ? null : roundUpQuantity(images);
  const amount = units === null ? 'units' : plural(units, 'unit');
  const reason = images === null ? '' : ` We have ${plural(images, 'image')} in our registries.`;
  return `Image scan is not enabled for our account yet. To scan our images before they are deployed we need ${amount} a month.${reason} Order: ${globalThis.location.origin}${globalThis.location.pathname}`;
}
