/** What can be ordered (product-facts 1.3). */
export const ORDER_KINDS = ['activate', 'change-quantity', 'upgrade-edition', 'renew'] as const;
export type OrderKind = (typeof ORDER_KINDS)[number];

export const ORDER_KIND_LABELS = {
  activate: 'Enable image scan',
  'change-quantity': 'Change quota',
  'upgrade-edition': 'Upgrade edition',
  renew: 'Renew',
} as const satisfies Record<OrderKind, string>;

/** `pending`: placed and not paid; nothing has changed yet. */
export const ORDER_STATUSES = ['pending', 'paid', 'cancelled'] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

export const ORDER_STATUS_LABELS = {
  pending: 'Not paid yet',
  paid: 'Paid',
  cancelled: 'Cancelled',
} as const satisfies Record<OrderStatus, string>;
