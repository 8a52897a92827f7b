import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import type { EndpointId } from '#contract/endpoints.ts';
import type { Role } from '#domain/role.ts';
import type { FaultKind } from '#mock-api/faults.ts';
import type { ScenarioName } from '#mock-api/scenarios/scenarios.ts';
import { SYSTEM_VULNERABILITIES_PATH } from '#urls/system-vulnerabilities.ts';

export const LIST = SYSTEM_VULNERABILITIES_PATH;

/** A fault of the mock API in its text form; without a number it stays. */
export type FaultText = `${EndpointId}:${FaultKind}` | `${EndpointId}:${FaultKind}:${number}`;

type Options = {
  scenario: ScenarioName;
  role: Role;
  faults: readonly FaultText[];
  /** The instant at which the page opens, as ISO 8601; the clock then moves by `page.clock` alone. */
  now: string | null;
  /** What the browser may log: it reports every failed request of a faulted API by itself. */
  allowedErrors: RegExp | null;
};

type Fixtures = {
  /** Opens an address of the console in the chosen world. */
  open: (address?: string) => Promise<void>;
  /** Asserts that axe finds nothing on the page as it is now. */
  expectAccessible: () => Promise<void>;
};

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export const test = base.extend<Options & Fixtures>({
  scenario: ['default', { option: true }],
  role: ['admin', { option: true }],
  // The array inside: Playwright reads a bare one as a value with its options.
  faults: [[], { option: true }],
  now: [null, { option: true }],
  allowedErrors: [null, { option: true }],

  context: async ({ context, baseURL, allowedErrors }, provide) => {
    const problems = await watch(context, baseURL ?? '');
    await provide(context);
    expect(problems.filter((text) => !allowedErrors?.test(text))).toEqual([]);
  },

  page: async ({ page, now }, provide) => {
    if (now !== null) await page.clock.install({ time: new Date(now) });
    await provide(page);
  },

  open: async ({ page, scenario, role, faults }, provide) => {
    await provide(async (address = LIST) => {
      const url = new URL(address, 'http://localhost');
      url.searchParams.set('mock-scenario', scenario);
      url.searchParams.set('mock-role', role);
      for (const fault of faults) url.searchParams.append('mock-fault', fault);
      await page.goto(url.pathname + url.search);
    });
  },

  expectAccessible: async ({ page }, provide) => {
    await provide(async () => {
      const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });
  },
});

export { expect };

/** Everything that must not happen on any page of a test, collected while it runs. */
async function watch(context: BrowserContext, origin: string): Promise<string[]> {
  const problems: string[] = [];
  await context.exposeBinding('reportViolation', (_, text: string) => problems.push(text));
  // In report-only mode or inside a worker's start a violation is not logged, so it is asked for.
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sourceFile } = event;
      const text = `policy: ${effectiveDirective} stopped ${blockedURI} of ${sourceFile}`;
      void (window as unknown as Reporter).reportViolation(text);
    });
  });
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  context.on('weberror', (error) => problems.push(String(error.error())));
  context.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin)
      problems.push(`asked ${url.origin}`);
  });
  return problems;
}

type Reporter = { reportViolation: (text: string) => Promise<void> };

/** The open panel of one vulnerability. */
export function panelOf(page: Page, id: string) {
  return page.getByRole('complementary', { name: id });
}
