import { useMutation } from '@tanstack/react-query';
import { callOnce } from '#api/client.ts';
import { failureText } from '#components/failure-text.ts';
import { isNotFound } from '#contract/api-error.ts';
import { signIn, type Person } from '#contract/session.ts';
import { ROLE_LABELS } from '#domain/role.ts';
import { Note } from '#ui/note.tsx';
import { useEnter } from './sign-in-enter.ts';
import styles from './sign-in-dialog.module.css';

/** Signing in as one of the people that the server names; sample data asks for no password. */
export function SignInPeople({ people }: { people: readonly Person[] }) {
  const enter = useEnter();
  const { mutate, isPending, variables, error } = useMutation({
    mutationKey: [signIn.id],
    mutationFn: (personId: string) => callOnce(signIn, { body: { personId } }),
    onSuccess: enter,
  });
  return (
    <>
      <h3 className={styles['heading']}>Sign in as</h3>
      <ul className={styles['people']}>
        {people.map(({ id, name, role }) => (
          <li key={id}>
            <button
              type="button"
              className={styles['person']}
              aria-busy={(isPending && variables === id) || undefined}
              onClick={() => {
                if (!isPending) mutate(id);
              }}
            >
              <span className={styles['name']}>{name}</span>{' '}
              <span className={styles['role']}>{ROLE_LABELS[role]}</span>
            </button>
          </li>
        ))}
      </ul>
      {error ? (
        <Note tone="stopped" title="Signing in failed">
          {isNotFound(error)
            ? 'This person cannot sign in any more. Choose another one.'
            : `${failureText(error).cause} Choose a person to try again.`}
        </Note>
      ) : null}
    </>
  );
}
