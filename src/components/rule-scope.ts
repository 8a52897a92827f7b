import { plural } from '#lib/plural.ts';

/** The repositories that a rule of the whitelist covers: `payments/ledger`, `All repositories`, `3 repositories`. */
export function ruleScope(repositories: readonly string[] | null): string {
  if (repositories === null) return 'All repositories';
  return repositories.length === 1
    ? repositories[0]!
    : plural(repositories.length, 'repository', 'repositories');
}
