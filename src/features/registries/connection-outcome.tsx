import type { ConnectionError } from '#domain/connection-error.ts';
import { connectionSteps, stepsWhile } from '#domain/registry-connection.ts';
import type { RegistryField } from '#domain/registry-form.ts';
import { plural } from '#lib/plural.ts';
import { Note } from '#ui/note.tsx';
import { ConnectionSteps } from './connection-steps.tsx';
import { refusalOf, refusalOfError, refusalOfTest } from './connection-refusal.ts';
import { RefusalNote } from './refusal-note.tsx';
import type { AddRegistry } from './use-add-registry.ts';

type ConnectionOutcomeProps = { add: AddRegistry; onMend: (field: RegistryField) => void };

/** How far the test is, or what it or the last try to save came to; nothing before there was one. */
export function ConnectionOutcome({ add, onMend }: ConnectionOutcomeProps) {
  const { testing, saving } = add;
  if (saving.error) return <NotAdded error={saving.error} onMend={onMend} />;
  if (testing.error)
    return (
      <RefusalNote
        title="The connection could not be tested"
        refusal={refusalOfTest(testing.error)}
        onMend={onMend}
      />
    );
  if (testing.isPending) return <ConnectionSteps steps={stepsWhile(testing.step)} />;
  if (!testing.answer) return null;
  const { error, found } = testing.answer;
  return (
    <>
      <ConnectionSteps steps={connectionSteps(error)} />
      {error ? (
        <RefusalNote title="The connection failed" refusal={refusalOf(error)} onMend={onMend} />
      ) : (
        <Note tone="done" title="The connection works">
          {plural(found?.images ?? 0, 'image')} in{' '}
          {plural(found?.repositories ?? 0, 'repository', 'repositories')} would be listed.
        </Note>
      )}
    </>
  );
}

function NotAdded({ error, onMend }: { error: Error; onMend: (field: RegistryField) => void }) {
  const refusal = refusalOfError(error);
  return (
    <>
      <StepsOf code={refusal.code} />
      <RefusalNote title="The registry was not added" refusal={refusal} onMend={onMend} />
    </>
  );
}

function StepsOf({ code }: { code: ConnectionError | null }) {
  return code ? <ConnectionSteps steps={connectionSteps(code)} /> : null;
}
