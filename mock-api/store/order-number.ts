import { accountDay } from '#domain/account-clock.ts';

/** What people call an order: the day on the account clock, then the count of orders before it. */
export function orderNumber(placedAt: number, ordersBefore: number): string {
  return accountDay(placedAt).replaceAll('-', '') + String(ordersBefore + 1).padStart(5, '0');
}
