import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { call } from '#api/client.ts';
import {
  testRegistry,
  type ConnectionTest,
  type RegistryConnection,
} from '#contract/registries.ts';
import {
  CONNECTION_ERROR_FACTS,
  CONNECTION_STEPS,
  type ConnectionStep,
} from '#domain/registry-connection.ts';
import { plural } from '#lib/plural.ts';
import { useAnnounce } from '#ui/live-region.tsx';
import { STEP_LABELS } from './connection-steps.tsx';

/** One test at a time, a request for each step: so the step that is tried now is known, not guessed. */
export function useConnectionTest(id: string) {
  const announce = useAnnounce();
  const [step, setStep] = useState<ConnectionStep>(CONNECTION_STEPS[0]);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  const testing = useMutation({
    mutationFn: async (body: RegistryConnection) => {
      const { signal } = (running.current = new AbortController());
      let answer: ConnectionTest = { error: null, found: null };
      for (const next of CONNECTION_STEPS) {
        if (answer.error) break;
        setStep(next);
        announce(`${STEP_LABELS[next]}: running`);
        answer = await call(testRegistry, { path: { id, step: next }, body }, signal);
      }
      return answer;
    },
    gcTime: 0,
    onSuccess: ({ error, found }) =>
      announce(
        error
          ? `The test failed. ${CONNECTION_ERROR_FACTS[error].cause}`
          : `The connection works: ${plural(found?.images ?? 0, 'image')}`,
      ),
  });

  /** Ends a test that runs and takes away what the last one said. */
  function forget() {
    running.current?.abort();
    testing.reset();
  }

  return {
    test: testing.mutate,
    isPending: testing.isPending,
    /** What is tried now, while it runs. */
    step,
    error: testing.error,
    answer: testing.data,
    forget,
    cancel() {
      forget();
      announce('The test was cancelled. It changed nothing.');
    },
  };
}
