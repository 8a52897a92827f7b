import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '#api/client.ts';
import { apiQuery, invalidate } from '#api/query.ts';
import { failureText } from '#components/failure-text.ts';
import { isConflict, isRefusal } from '#contract/api-error.ts';
import { getScanSettings, saveScanSettings } from '#contract/scan-settings.ts';
import type { ScanSettings } from '#domain/scan-settings.ts';
import { useToast } from '#ui/toast.tsx';

type Save = { version: number; values: ScanSettings };

/** Saves; when somebody else was first, the settings are read again before `onConflict` is told. */
export function useSaveSettings({
  onSaved,
  onConflict,
}: {
  onSaved: () => void;
  onConflict: () => void;
}) {
  const client = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationKey: [saveScanSettings.id],
    mutationFn: (body: Save) => call(saveScanSettings, { body }),
    onSuccess: async (saved) => {
      client.setQueryData(
        apiQuery(getScanSettings, {}).queryKey,
        (known) => known && { ...known, ...saved },
      );
      onSaved();
      toast({ title: 'Scan settings saved', detail: 'They hold from the next scan on.' });
      // What is due follows from the settings, in every view that tells of it.
      await client.invalidateQueries();
    },
    onError: async (error) => {
      if (!isConflict(error)) {
        const { cause } = failureText(error);
        const kept = isRefusal(error)
          ? 'Nothing was saved, and your edits are kept.'
          : 'Your edits are kept. Save again: it is safe to save twice.';
        return toast({
          tone: 'failed',
          title: 'The settings could not be saved',
          detail: `${cause} ${kept}`,
        });
      }
      await invalidate(client, [getScanSettings]);
      onConflict();
    },
  });
}
