import { failureText } from '#components/failure-text.ts';
import { ApiError, isRefusal } from '#contract/api-error.ts';
import type { ConnectionError } from '#domain/connection-error.ts';
import { CONNECTION_ERROR_FACTS } from '#domain/registry-connection.ts';
import type { RegistryField } from '#domain/registry-form.ts';

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
  if (problem?.code === 'Conflict') return conflict(problem.field);
  return {
    code: null,
    cause: failureText(error).cause,
    remedy: isRefusal(error)
      ? 'Nothing was changed.'
      : 'It may have been saved all the same. Save it again: nothing is added twice.',
    field: null,
  };
}

function conflict(field: string | undefined): Refusal {
  return field === 'path.id'
    ? {
        code: null,
        cause: 'It was added by the try before, as it was typed then.',
        remedy: 'Open Registries to edit it there.',
        field: null,
      }
    : {
        code: null,
        cause: 'A registry with this domain name is connected already.',
        remedy: 'Edit that one under Registries, or enter another domain name.',
        field: 'domain',
      };
}

/** The same while editing, where the version cannot be changed. */
export function refusalOfEdit(error: unknown): Refusal {
  const refusal = refusalOfError(error);
  if (refusal.field !== 'version') return refusal;
  const remedy = 'Enter the address before, or remove the registry and add it with its version.';
  return { ...refusal, remedy, field: null };
}
