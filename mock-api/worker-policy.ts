type Policies = {
  createPolicy(name: string, rules: { createScriptURL(url: string): string | null }): unknown;
};

/**
 * Lets a page with `require-trusted-types-for 'script'` register the worker and nothing else. msw
 * turns the address into a plain string before it registers, so only the default policy is asked.
 */
export function trustWorker(url: string): void {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (asked) => (asked === url ? asked : null),
  });
}
