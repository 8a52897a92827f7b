// Vite makes the address of a bundled worker of it.
// oxlint-disable-next-line import/default
import workerUrl from './plan.worker.ts?worker&url';

type Policy = { createScriptURL(url: string): string };
type Policies = {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
};

/** A page with `require-trusted-types-for 'script'` starts a worker only by an address of a policy. */
const policy = (globalThis as { trustedTypes?: Policies }).trustedTypes?.createPolicy(
  'plan-worker',
  {
    createScriptURL(url) {
      if (url === workerUrl) return url;
      throw new TypeError('Only the worker of the fix plan may be started.');
    },
  },
);

export function startPlanWorker(): Worker {
  return new Worker(policy?.createScriptURL(workerUrl) ?? workerUrl, { type: 'module' });
}
