import { useRef, useState } from 'react';
import type { RegistryConnection } from '#contract/registries.ts';
import { registryFormReasons, type RegistryField } from '#domain/registry-form.ts';
import { Button } from '#ui/button.tsx';
import { useAnnounce } from '#ui/live-region.tsx';
import styles from './add-registry.module.css';
import { ConnectionOutcome } from './connection-outcome.tsx';
import {
  fieldWords,
  refusalOf,
  refusalOfError,
  refusalOfTest,
  type Refusal,
} from './connection-refusal.ts';
import { reasonWords } from './field-words.ts';
import { focusField } from './focus-field.ts';
import { RegistryFields } from './registry-fields.tsx';
import { toForm } from './registry-draft.ts';
import { TestButtons } from './test-buttons.tsx';
import { useAddRegistry, type AddRegistry } from './use-add-registry.ts';

/** The form by type. Test and Save check it first, and lead to the first field that cannot be sent. */
export function AddRegistryForm() {
  const add = useAddRegistry();
  const announce = useAnnounce();
  const [tried, setTried] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const form = toForm(add.draft, add.secrets);
  const reasons = registryFormReasons(form);
  const refusal = refusalOfAdd(add);

  function send(how: (body: RegistryConnection) => void) {
    if (add.busy) return;
    setTried(true);
    const [first] = Object.keys(reasons) as RegistryField[];
    if (first) {
      focusField(element.current, first);
      announce(reasonWords(reasons, first) ?? '');
      return;
    }
    // The rules have found the port a number and the region one of the table.
    how(form as RegistryConnection);
  }

  return (
    <form
      ref={element}
      className={styles['form']}
      aria-label="Add registry"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(save);
      }}
    >
      <RegistryFields
        add={add}
        errorOf={(field) => fieldWords(tried ? reasons : {}, refusal, field)}
      />
      <ConnectionOutcome add={add} onMend={(field) => focusField(element.current, field)} />
      <div className={styles['buttons']}>
        <TestButtons
          running={add.testing.isPending}
          onTest={() => send(test)}
          onCancel={add.testing.cancel}
        />
        <Button
          kind="primary"
          type="submit"
          busy={add.saving.isPending}
          disabledReason={add.testing.isPending ? 'Wait for the test, or cancel it' : null}
        >
          Save
        </Button>
      </div>
    </form>
  );

  function test(body: RegistryConnection) {
    add.saving.reset();
    add.testing.test(body);
  }

  function save(body: RegistryConnection) {
    add.saving.mutate(body);
  }
}

/** Why the last try to save, or else the last test, did not work. */
function refusalOfAdd({ testing, saving }: AddRegistry): Refusal | null {
  if (saving.error) return refusalOfError(saving.error);
  if (testing.error) return refusalOfTest(testing.error);
  return testing.answer?.error ? refusalOf(testing.answer.error) : null;
}
