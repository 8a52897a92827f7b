import { failureText } from '#components/failure-text.ts';
import { ApiError, isRefusal } from '#contract/api-error.ts';
import type { Problem } from '#contract/problem.ts';
import type { ConnectionError } from '#domain/connection-error.ts';
import { CONNECTION_ERROR_FACTS } from '#domain/registry-connection.ts';
import type { FieldReasons, RegistryField } from '#domain/registry-form.ts';
import { reasonWords } from './field-words.ts';

/** Why a registry was not saved, and the field that mends it; null where none does. */
export type Refusal = {
  code: ConnectionError | null;
  cause: string;
  remedy: string;
  field: RegistryField | null;
};

/** What the vendor's code means; `field` is where the form mends it. */
export function refusalOf(code: ConnectionError): Refusal {
  const { cause, remedy, field } = CONNECTION_ERROR_FACTS[code];
  return { code, cause, remedy, field };
}

/** What came back instead of a registry. */
export function refusalOfError(error: unknown): Refusal {
  const problem =
    error instanceof ApiError && error.failure.kind === 'problem' ? error.failure.problem : null;
  if (problem?.connectionError) return refusalOf(problem.connectionError);
  if (problem?.code === 'Conflict') return conflict(problem);
  return {
    code: null,
    cause: failureText(error).cause,
    remedy: isRefusal(error)
      ? 'Nothing was changed.'
      : 'It may have been saved all the same. Save it again: nothing is added twice.',
    field: null,
  };
}

function conflict({ takenBy }: Problem): Refusal {
  return takenBy === undefined
    ? {
        code: null,
        cause: 'It was added by the try before, as it was typed then.',
        remedy: 'Open Registries to edit it there.',
        field: null,
      }
    : {
        code: null,
        cause: `This domain name is connected already, as ${takenBy}.`,
        remedy: 'Edit that one under Registries, or enter another domain name.',
        field: 'domain',
      };
}

/** The same while editing. */
export function refusalOfEdit(error: unknown): Refusal {
  return whenConnected(refusalOfError(error));
}

/** Why the list of a connected registry could not be read. */
export function refusalOfTry(code: ConnectionError): Refusal {
  return whenConnected(refusalOf(code));
}

/** The version of a registry that is connected cannot be changed. */
function whenConnected(refusal: Refusal): Refusal {
  if (refusal.field !== 'version') return refusal;
  const remedy = 'Enter the address before, or remove the registry and add it with its version.';
  return { ...refusal, remedy, field: null };
}

/** The same after a test, which changes nothing whatever came of it. */
export function refusalOfTest(error: unknown): Refusal {
  const refusal = refusalOfError(error);
  return refusal.field === null ? { ...refusal, remedy: 'A test changes nothing.' } : refusal;
}

/** What a field says: the rule that it breaks, else why it was refused; null when it is as it should be. */
export function fieldWords(
  reasons: FieldReasons,
  refusal: Refusal | null,
  field: RegistryField,
): string | null {
  return reasonWords(reasons, field) ?? (refusal?.field === field ? refusal.cause : null);
}
