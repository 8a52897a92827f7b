import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installIfNeeded, run } from './install.mjs';

const reports = mkdtempSync(join(tmpdir(), 'image-scan-console-'));
const env = {
  // No server that happens to run is taken for ours, no `.only` goes unnoticed.
  CI: process.env.CI ?? '1',
  VITEST_JSON: join(reports, 'vitest.json'),
  PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'playwright.json'),
};

/** Every check that a change has to pass, cheapest first. The first that fails ends the run. */
const STEPS = [
  { name: 'Chromium', script: ['chromium'] },
  { name: 'Formatting', script: ['check:format'] },
  { name: 'Lint and import rules', script: ['check:lint'] },
  { name: 'Types', script: ['check:types'] },
  { name: 'Rules, contract, mock API and components', script: ['test:unit'], counts: vitestCounts },
  { name: 'Build', script: ['build'] },
  { name: 'Byte budgets', script: ['bytes', '--', '--check'] },
  { name: 'Build holds no mock API', script: ['check:output'] },
  { name: 'Build with the mock API', script: ['build:mock'] },
  { name: 'End to end in Chromium', script: ['test:e2e'], counts: playwrightCounts },
];

installIfNeeded();
const sum = { passed: 0, failed: 0 };
for (const step of STEPS) {
  const { ok, seconds, counts } = take(step);
  sum.passed += counts.passed;
  sum.failed += ok ? counts.failed : Math.max(1, counts.failed);
  console.log(`${step.name}: ${ok ? 'passed' : 'FAILED'} in ${seconds} s`);
  if (ok) continue;
  console.log(`\nStopped at the step that failed: ${step.name} (npm run ${step.script.join(' ')})`);
  break;
}
rmSync(reports, { recursive: true, force: true });
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed === 0 ? 0 : 1);

/** Runs one step. A test runner that ran nothing has failed, whatever code it ended with. */
function take({ name, script, counts: read }) {
  console.log(`\n${name}`);
  const begun = Date.now();
  const code = run('npm', ['run', '--silent', ...script], env);
  const counts = read?.() ?? { passed: 0, failed: 0 };
  const ok = code === 0 && (!read || counts.passed > 0);
  return { ok, counts, seconds: Math.round((Date.now() - begun) / 1000) };
}

function vitestCounts() {
  const { numPassedTests, numFailedTests } = readReport(env.VITEST_JSON);
  return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 };
}

function playwrightCounts() {
  const { stats } = readReport(env.PLAYWRIGHT_JSON_OUTPUT_NAME);
  return { passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) };
}

/** An empty report when the runner ended before it could write one. */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}
