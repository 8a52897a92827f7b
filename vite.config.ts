import react from '@vitejs/plugin-react';
import { msw } from 'msw/vite';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy } from './.ci/content-security-policy.ts';

/** The mock API over HTTP (`npm run mock-api`), or a real server. */
const API = process.env['VITE_API_TARGET'] ?? 'http://127.0.0.1:4010';

/** What a web server in front of the console should send too, see the README. */
const HEADERS = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** Two cores run tests beside a browser: a property test may have to wait for its turn. */
const TEST_TIMEOUT_MS = 20_000;
/** Vitest leaves one core idle by itself, which on two is half of the machine. */
const TEST_WORKERS = 2;

/**
 * What this many views need is one chunk. Left alone, each combination of views gets a chunk of its
 * own, and every new view splits those that all of them load.
 */
const SHARED_BY_VIEWS = 14;

/** Mode `mock` brings the mock API into the browser; every other mode asks a server. */
export default defineConfig(({ mode }) => {
  const mock = mode === 'mock';
  const proxy = mock ? {} : { '/api': API };
  return {
    plugins: [
      react({ compiler: true }),
      contentSecurityPolicy(mock ? 'mock' : 'server'),
      ...(mock ? [msw({ mode: 'worker-only' })] : []),
    ],
    resolve: { alias: { tldts: new URL('./mock-api/tldts-stub.ts', import.meta.url).pathname } },
    build: {
      target: 'baseline-widely-available',
      outDir: mock ? 'dist-mock' : 'dist',
      manifest: true,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              // Forms, dialogs and cards are in many views, but not in the list that is loaded first.
              {
                name: 'forms',
                test: /src\/ui\/(?:dialog|field-frame|text-field|text-area|select-field|card-page)\./,
                priority: 1,
                includeDependenciesRecursively: false,
              },
              // The list needs each of these and so do many views: apart they weigh more than together.
              {
                name: 'rows',
                test: /src\/(?:domain\/(?:image-ref|risk-handling|scan-state)|components\/(?:severity|severity-word|fix-state|version-change|image-name|image-counts|blocker-text|rows-failed)|ui\/(?:tag|checkbox|switch|search-field))\./,
                priority: 1,
                includeDependenciesRecursively: false,
              },
              { name: 'shared', minShareCount: SHARED_BY_VIEWS },
            ],
          },
        },
      },
    },
    server: { proxy },
    preview: { proxy, headers: HEADERS },
    test: {
      maxWorkers: TEST_WORKERS,
      reporters: process.env['VITEST_JSON'] ? ['default', 'json'] : ['default'],
      outputFile: { json: process.env['VITEST_JSON'] ?? '' },
      projects: [
        {
          test: {
            name: 'rules',
            testTimeout: TEST_TIMEOUT_MS,
            environment: 'node',
            include: ['src/**/*.test.ts', 'mock-api/**/*.test.ts', '.ci/**/*.test.mjs'],
          },
        },
        {
          extends: true,
          test: {
            name: 'components',
            testTimeout: TEST_TIMEOUT_MS,
            environment: 'jsdom',
            include: ['src/**/*.test.tsx'],
            setupFiles: ['src/testing/setup.ts'],
          },
        },
      ],
    },
  };
});
