import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '#api/client.ts';
import { invalidate } from '#api/query.ts';
import { addRegistry, type RegistryConnection } from '#contract/registries.ts';
import { plural } from '#lib/plural.ts';
import { scanPlanUrl } from '#urls/scans.ts';
import { registryUrl } from '#urls/registries.ts';
import { useToast } from '#ui/toast.tsx';
import { forgetDraft, useDraft } from '#ui/use-draft.ts';
import {
  newRegistryDraft,
  NO_SECRETS,
  readRegistryDraft,
  REGISTRY_DRAFT,
  type RegistryDraft,
  type RegistrySecrets,
} from './registry-draft.ts';
import { useConnectionTest } from './use-connection-test.ts';
import { REGISTRY_OUTDATES } from './use-registry-change.ts';

/**
 * The form with its test and its end. What a test said holds for what was tested: a change of the form
 * takes it away. Secrets live as long as the view.
 */
export function useAddRegistry() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const { draft, keep } = useDraft(REGISTRY_DRAFT, readRegistryDraft, newRegistryDraft);
  const [secrets, setSecrets] = useState<RegistrySecrets>(NO_SECRETS);
  const path = { id: draft.id };

  const testing = useConnectionTest(draft.id);

  const saving = useMutation({
    mutationFn: (body: RegistryConnection) => call(addRegistry, { path, body }),
    gcTime: 0,
    onSuccess: async ({ id, name, images, repositories }) => {
      forgetDraft(REGISTRY_DRAFT);
      await navigate(registryUrl(id));
      toast({
        title: `${name} is connected`,
        detail: `${plural(images, 'image')} in ${plural(repositories, 'repository', 'repositories')}, none scanned yet`,
        action: {
          label: 'Plan a scan',
          run: () => void navigate(scanPlanUrl({ instances: [id] })),
        },
      });
      await invalidate(client, REGISTRY_OUTDATES);
    },
    onError: () => invalidate(client, REGISTRY_OUTDATES),
  });

  function outdate() {
    testing.forget();
    saving.reset();
  }

  return {
    draft,
    secrets,
    testing,
    saving,
    busy: testing.isPending || saving.isPending,
    set(change: Partial<RegistryDraft>) {
      outdate();
      keep({ ...draft, ...change });
    },
    setSecret(change: Partial<RegistrySecrets>) {
      outdate();
      setSecrets({ ...secrets, ...change });
    },
    /** The speed limit is no part of what a test finds out, so that one stays. */
    setSpeed(speed: RegistryDraft['speed']) {
      saving.reset();
      keep({ ...draft, speed });
    },
  };
}

export type AddRegistry = ReturnType<typeof useAddRegistry>;
