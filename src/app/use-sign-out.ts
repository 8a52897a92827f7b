import { useMutation, useQueryClient } from '@tanstack/react-query';
import { callOnce } from '#api/client.ts';
import { closeGate } from '#api/sign-in-gate.ts';
import { failureText } from '#components/failure-text.ts';
import { signOut } from '#contract/session.ts';
import { useToast } from '#ui/toast.tsx';

/** Ends the session. What the person could read leaves the page with them. */
export function useSignOut() {
  const client = useQueryClient();
  const toast = useToast();
  const { mutate } = useMutation({
    mutationKey: [signOut.id],
    mutationFn: () => callOnce(signOut, {}),
    onSuccess: () => {
      closeGate();
      void client.resetQueries();
    },
    onError: (error) =>
      toast({
        tone: 'failed',
        title: 'Signing out failed',
        detail: `${failureText(error).cause} You may still be signed in: sign out again.`,
      }),
  });
  return mutate;
}
