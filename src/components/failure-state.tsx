import { useEffect, useState } from 'react';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { CopyButton } from '#ui/copy-button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { failureText } from './failure-text.ts';

type FailureStateProps = { error: unknown; title: string; onRetry: () => void };

/**
 * Something could not be loaded: the cause, that nothing changed, and a retry. When the server named
 * a time (Retry-After) the retry runs by itself, and says so.
 */
export function FailureState({ error, title, onRetry }: FailureStateProps) {
  const { cause, requestId, retryAfterS } = failureText(error);
  const left = useCountdown(error, retryAfterS, onRetry);
  return (
    <EmptyState
      icon="cloud-alert"
      tone="failed"
      title={title}
      actions={
        <>
          <Button onClick={onRetry}>Retry now</Button>
          {requestId ? <CopyButton text={requestId} label="Copy request ID" /> : null}
        </>
      }
    >
      {cause} Nothing was changed.{left === null ? null : ` Retrying in ${plural(left, 'second')}.`}
    </EmptyState>
  );
}

/** Seconds left until `onEnd` runs; null without a countdown. A new error starts a new one. */
function useCountdown(error: unknown, seconds: number | null, onEnd: () => void): number | null {
  const [state, setState] = useState({ error, left: seconds });
  if (state.error !== error) setState({ error, left: seconds });
  const { left } = state;
  useEffect(() => {
    if (left === null) return;
    const timer = setTimeout(() => {
      if (left <= 1) onEnd();
      setState((before) => ({ ...before, left: left <= 1 ? null : left - 1 }));
    }, 1000);
    return () => clearTimeout(timer);
  }, [left, onEnd]);
  return left;
}
