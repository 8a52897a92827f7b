import { defineConfig, devices } from '@playwright/test';
import { launchOptions } from './.ci/chromium.mjs';

const MOCK_URL = 'http://localhost:4173';
const SERVER_URL = 'http://localhost:4174';

const preview = (mode: string, port: number) =>
  `npx vite preview --mode ${mode} --port ${port} --strictPort`;

/** The builds are made before; `npm test` does, and so does `npm run e2e`. */
export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [
    ['list'],
    ...(process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? [['json'] as ['json']] : []),
  ],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Asia/Shanghai',
    // Recording every test to throw it away costs a tenth of the time; a failure tells its page anyway.
    trace: process.env['CI'] ? 'off' : 'retain-on-failure',
    launchOptions: launchOptions(),
  },
  projects: [
    { name: 'mock', testIgnore: '*.http.spec.ts', use: { baseURL: MOCK_URL } },
    { name: 'http', testMatch: '*.http.spec.ts', use: { baseURL: SERVER_URL } },
  ],
  webServer: [
    { command: preview('mock', 4173), url: MOCK_URL, reuseExistingServer: !process.env['CI'] },
    { command: preview('server', 4174), url: SERVER_URL, reuseExistingServer: !process.env['CI'] },
    {
      command: 'node mock-api/http.ts',
      url: 'http://127.0.0.1:4010/openapi.json',
      reuseExistingServer: !process.env['CI'],
    },
  ],
});
