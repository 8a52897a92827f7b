import { syncRegistry, type Registry } from '#contract/registries.ts';
import { Button } from '#ui/button.tsx';
import { syncWords } from './registry-words.ts';
import { useRegistryChange } from './use-registry-change.ts';

/** Has the list of one registry read again, and says what came of it. */
export function SyncButton({ registry, closed }: { registry: Registry; closed: string | null }) {
  const { id, name } = registry;
  const sync = useRegistryChange(syncRegistry, {
    done: syncWords,
    failed: `${name} was not synchronised`,
  });
  return (
    <Button
      size="small"
      kind="ghost"
      icon="refresh-cw"
      disabledReason={closed}
      busy={sync.isPending}
      onClick={() => sync.mutate({ path: { id } })}
    >
      Synchronise now<span className="visually-hidden">: {name}</span>
    </Button>
  );
}
