import type { ConnectionError } from '#domain/connection-error.ts';
import type { RegistryVersion } from '#domain/registry-form.ts';

/** The only password that the registries of the mock accept. */
export const RIGHT_PASSWORD = 'correct horse';

/** What a registry takes for the stored password: the right one, until it has another one itself. */
export function storedPassword({ refusedSince }: { refusedSince: number | null }): string {
  return refusedSince === null ? RIGHT_PASSWORD : 'the one before';
}

/** What a registry looks at before it lets somebody in. */
export type Attempt = {
  type: string;
  version: RegistryVersion;
  address: string;
  domain: string;
  username: string;
  password: string;
};

type Rule = { error: ConnectionError; applies(attempt: Attempt): boolean };

/** When a connection fails, in the order of its steps: the first rule that applies. */
const RULES: readonly Rule[] = [
  { error: 'NetworkConnectError', applies: (attempt) => names(attempt, 'slow') },
  {
    error: 'FailedToVerifyUsernameOrPwd',
    applies: ({ password }) => password !== RIGHT_PASSWORD,
  },
  {
    error: 'RegistryVersionError',
    applies: (attempt) => attempt.type !== 'gitlab' && attempt.version !== versionOf(attempt),
  },
  { error: 'UserDoesNotHaveAdminRole', applies: ({ username }) => username === 'viewer' },
];

/** Why a connection of the mock fails; null when it works. */
export function connectionError(attempt: Attempt): ConnectionError | null {
  return RULES.find(({ applies }) => applies(attempt))?.error ?? null;
}

function versionOf(attempt: Attempt): RegistryVersion {
  return names(attempt, 'v1') ? 'v1' : 'v2';
}

function names({ address, domain }: Attempt, part: string): boolean {
  return [address, domain].some((host) => host.toLowerCase().includes(part));
}
