import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import type { Role } from '#domain/role.ts';
import type { ScenarioName } from '#mock-api/scenarios/scenarios.ts';
import { SYSTEM_VULNERABILITIES_PATH } from '#urls/risks.ts';

export const LIST = SYSTEM_VULNERABILITIES_PATH;

type Options = {
  scenario: ScenarioName;
  role: Role;
  /** What the browser may log: it reports every failed request of a faulted API by itself. */
  allowedErrors: RegExp | null;
  /** When the console is opened; time goes on from there. Null for the real clock, as a real server has. */
  today: Date | null;
};

/** 23 November 2026, 09:14 where the account is: when every spec begins, unless it says otherwise. */
export const TODAY = '2026-11-23T01:14:00Z';

type Fixtures = {
  /** Opens an address of the console in the chosen world. */
  open: (address?: string) => Promise<void>;
  /** Asserts that axe finds nothing on the page as it is now. */
  expectAccessible: () => Promise<void>;
  /** Asserts that colours have contrast: all that another theme can change. */
  expectContrast: () => Promise<void>;
};

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export const test = base.extend<Options & Fixtures>({
  scenario: ['default', { option: true }],
  role: ['admin', { option: true }],
  allowedErrors: [null, { option: true }],
  today: [new Date(TODAY), { option: true }],

  page: async ({ page, baseURL, allowedErrors, today }, provide) => {
    // What sample data says depends on the day: on the first of a month hardly a unit is used.
    if (today) await page.clock.install({ time: today });
    const problems = watch(page, baseURL ?? '');
    await provide(page);
    expect(problems.filter((text) => !allowedErrors?.test(text))).toEqual([]);
  },

  open: async ({ page, scenario, role }, provide) => {
    await provide(async (address = LIST) => {
      const url = new URL(address, 'http://localhost');
      const choice = { 'mock-scenario': scenario, 'mock-role': role };
      for (const [name, value] of Object.entries(choice)) {
        if (!url.searchParams.has(name)) url.searchParams.set(name, value);
      }
      await page.goto(url.pathname + url.search);
    });
  },

  expectAccessible: async ({ page }, provide) => {
    await provide(async () =>
      expect(await violationsOf(new AxeBuilder({ page }).withTags(RULES))).toEqual([]),
    );
  },

  expectContrast: async ({ page }, provide) => {
    await provide(async () =>
      expect(await violationsOf(new AxeBuilder({ page }).withRules('color-contrast'))).toEqual([]),
    );
  },
});

export { expect };

/** What axe finds. In the page itself and not in a second one, which takes twice as long: it has no frames. */
async function violationsOf(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** Everything that must not happen on any page, collected while the test runs. */
function watch(page: Page, origin: string): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    // A violation of the content security policy is logged as an error too.
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin)
      problems.push(`asked ${url.origin}`);
  });
  return problems;
}
