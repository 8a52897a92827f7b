import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiMutation } from '#api/query.ts';
import { usePermit } from '#api/use-permit.ts';
import { getSubscription, setAutoRenewal, type Subscription } from '#contract/subscription.ts';
import { priceCents } from '#domain/quota.ts';
import { failureText } from '#components/failure-text.ts';
import { formatMoney } from '#lib/format-money.ts';
import { plural } from '#lib/plural.ts';
import { Switch } from '#ui/switch.tsx';
import { useToast } from '#ui/toast.tsx';
import { termWords } from './term-choice.tsx';

/** Whether the term goes on by itself, with what that will cost. */
export function AutoRenewal({ subscription }: { subscription: Subscription }) {
  const client = useQueryClient();
  const toast = useToast();
  const permit = usePermit('quota.buy');
  const saving = useMutation({
    ...apiMutation(client, setAutoRenewal, [getSubscription]),
    onError: (error) =>
      toast({
        tone: 'failed',
        title: 'Automatic renewal was not changed',
        detail: failureText(error).cause,
      }),
  });
  const { terms, autoRenewal, pendingOrder, state } = subscription;
  const last = terms.at(-1);
  if (!last) return null;
  const closed = permit.ok
    ? pendingOrder
      ? `Order ${pendingOrder.number} is not paid yet. Pay or cancel it first`
      : state === 'grace'
        ? 'The subscription has ended. Renew it first'
        : null
    : permit.reason;
  return (
    <Switch
      label="Renew automatically"
      help={
        state === 'grace'
          ? 'It can be switched on again after a renewal.'
          : `${formatMoney(priceCents(last.quantity, last.months))} at the end of the paid time, for ${termWords(last.months)} and ${plural(last.quantity, 'unit')} a month.`
      }
      checked={saving.isPending ? (saving.variables?.body.on ?? autoRenewal) : autoRenewal}
      disabledReason={closed}
      onChange={(on) => saving.mutate({ body: { on } })}
    />
  );
}
