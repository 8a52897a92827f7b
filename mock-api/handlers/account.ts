import type { Handlers } from '../handle.ts';

export const accountHandlers = {
  getAccount: ({ store, role, person }) => ({
    person: { name: person, role },
    edition: store.edition,
    timeZone: 'Asia/Shanghai',
  }),
} satisfies Pick<Handlers, 'getAccount'>;
