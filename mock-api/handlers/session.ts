import type { Handlers } from '../handle.ts';
import { PEOPLE, personWithId } from '../people.ts';
import { problem } from '../problem-error.ts';

export const sessionHandlers = {
  getSession: ({ personId: id, person: name, role }) => ({ person: { id, name, role } }),
  getSignInOptions: () => ({ kind: 'people', people: [...PEOPLE] }),
  signIn({ body, signInAs }) {
    const person = personWithId(body.personId);
    if (!person) throw problem('NotFound', 'There is no such person.', { field: 'body.personId' });
    signInAs(person.id);
    return { person };
  },
  signOut({ signInAs }) {
    signInAs(null);
    return { signedOut: true };
  },
} satisfies Pick<Handlers, 'getSession' | 'getSignInOptions' | 'signIn' | 'signOut'>;
