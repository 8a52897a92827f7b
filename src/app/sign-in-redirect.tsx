import { useMutation } from '@tanstack/react-query';
import { callOnce } from '#api/client.ts';
import { failureText } from '#components/failure-text.ts';
import { isNotSignedIn } from '#contract/api-error.ts';
import { getSession } from '#contract/session.ts';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { Note } from '#ui/note.tsx';
import { signInAddress } from './sign-in-address.ts';
import { useEnter } from './sign-in-enter.ts';
import styles from './sign-in-dialog.module.css';

/**
 * Signing in at the server's own page. In a new tab, so that this one keeps what was typed; the
 * session cookie then holds for both.
 */
export function SignInRedirect({ url }: { url: string }) {
  const enter = useEnter();
  const address = signInAddress(url, location.origin);
  const { mutate, isPending, error } = useMutation({
    mutationKey: [getSession.id],
    mutationFn: () => callOnce(getSession, {}),
    onSuccess: enter,
  });
  if (address === null) {
    return (
      <Note tone="stopped" title="The sign-in page cannot be opened">
        Its address is neither on this server nor https: <code>{url}</code>. An admin can correct
        it.
      </Note>
    );
  }
  return (
    <>
      <a className={styles['link']} href={address} target="_blank" rel="noreferrer noopener">
        Open the sign-in page
        <Icon name="external-link" size={14} />
        <span className="visually-hidden"> (opens in a new tab)</span>
      </a>
      <p className={styles['quiet']}>Come back to this tab when you have signed in there.</p>
      <Button busy={isPending} onClick={() => mutate()}>
        I have signed in
      </Button>
      {error ? (
        <Note tone="stopped" title="Not signed in yet">
          {isNotSignedIn(error)
            ? 'The server still knows nobody in this browser. Finish signing in in the other tab, then try again.'
            : `${failureText(error).cause} Whether you are signed in is not known. Try again.`}
        </Note>
      ) : null}
    </>
  );
}
