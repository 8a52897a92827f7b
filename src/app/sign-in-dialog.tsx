import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { callOnce } from '#api/client.ts';
import { apiQuery } from '#api/query.ts';
import { putSignInAside, useSignInGate } from '#api/sign-in-gate.ts';
import { FailureState } from '#components/failure-state.tsx';
import { getSession, getSignInOptions } from '#contract/session.ts';
import { Dialog } from '#ui/dialog.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { useEnter } from './sign-in-enter.ts';
import styles from './sign-in-dialog.module.css';
import { SignInPeople } from './sign-in-people.tsx';
import { SignInRedirect } from './sign-in-redirect.tsx';

/**
 * Asks who is there, over the page as it is, when the server knows nobody. Closing it leaves the page
 * to be read; the header keeps a way back to it.
 */
export function SignInDialog() {
  const { asking, chosen } = useSignInGate();
  return (
    <Dialog
      open={asking}
      onClose={putSignInAside}
      title="You are signed out"
      description={
        chosen
          ? 'Sign in to go on, or leave this page.'
          : 'Nothing you typed is lost. What was under way goes on after you sign in.'
      }
    >
      <Ways />
    </Dialog>
  );
}

/** What the server offers. */
function Ways() {
  const content = useRef<HTMLDivElement>(null);
  const { data, error, refetch } = useQuery(apiQuery(getSignInOptions, {}));
  useReturn();
  // The dialog may open while somebody types: a space or Enter must not press its first button.
  useEffect(() => content.current?.focus(), []);
  return (
    <div ref={content} className={styles['ways']} tabIndex={-1}>
      {data?.kind === 'people' ? (
        <SignInPeople people={data.people} />
      ) : data?.kind === 'redirect' ? (
        <SignInRedirect url={data.url} />
      ) : error ? (
        <FailureState
          error={error}
          title="How to sign in could not be loaded"
          onRetry={() => void refetch()}
        />
      ) : (
        <Skeleton label="Loading how to sign in" />
      )}
    </div>
  );
}

/** Who comes back to the window may have signed in in another tab. */
function useReturn(): void {
  const enter = useEnter();
  useEffect(() => {
    const left = new AbortController();
    const { signal } = left;
    async function look() {
      if (document.visibilityState === 'hidden') return;
      // Still nobody, or no answer: the dialog stays, and says how to go on.
      const session = await callOnce(getSession, {}, signal).catch(() => null);
      if (session && !signal.aborted) enter(session);
    }
    const back = () => void look();
    window.addEventListener('focus', back, { signal });
    window.addEventListener('visibilitychange', back, { signal });
    return () => left.abort();
  }, [enter]);
}
