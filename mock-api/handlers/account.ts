import type { Handlers } from '../handle.ts';
import { PEOPLE } from '../people.ts';
import { editionAt, imageScanState } from '../store/subscription.ts';

export const accountHandlers = {
  getAccount: ({ store, now }) => ({
    edition: editionAt(store, now),
    billing: store.billing,
    imageScan: imageScanState(store, now),
    timeZone: 'Asia/Shanghai',
    admins: PEOPLE.filter(({ role }) => role === 'admin').map(({ name }) => name),
    imagesInRegistries: store.images.length,
  }),
} satisfies Pick<Handlers, 'getAccount'>;
