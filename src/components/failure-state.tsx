import { useEffect, useRef, useState } from 'react';
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

/**
 * Seconds left until `onEnd` runs; null without a countdown. A new error starts a new one. Counts
 * against the clock, because a hidden tab gets its timers late.
 */
function useCountdown(error: unknown, seconds: number | null, onEnd: () => void): number | null {
  const [state, setState] = useState({ error, left: seconds });
  if (state.error !== error) setState({ error, left: seconds });
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  });
  useEffect(() => {
    if (seconds === null) return;
    const deadline = Date.now() + seconds * 1000;
    const timer = setInterval(() => {
      const left = Math.ceil((deadline - Date.now()) / 1000);
      setState((before) => ({ ...before, left: left > 0 ? left : null }));
      if (left > 0) return;
      clearInterval(timer);
      end.current();
    }, 1000);
    return () => clearInterval(timer);
  }, [error, seconds]);
  return state.left;
}
