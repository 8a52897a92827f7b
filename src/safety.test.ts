import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Files of the repository: those git knows, and new ones that it does not ignore. */
const FILES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter(Boolean);

const SHIPPED = FILES.filter(
  (file) => /^src\/.*\.tsx?$/.test(file) && !/\.test\.|testing\//.test(file),
);

const read = (file: string) => readFileSync(file, 'utf8');

test('only the start of the console may load the mock API', () => {
  expect(SHIPPED.filter((file) => read(file).includes('#mock-api'))).toEqual(['src/main.tsx']);
});

test('the top level holds what it should and nothing else', () => {
  const top = [...new Set(FILES.map((file) => file.split('/')[0] ?? ''))];
  expect(top.filter((name) => !name.startsWith('.')).toSorted()).toEqual([
    'CONTRIBUTING.md',
    'README.md',
    'e2e',
    'index.html',
    'mock-api',
    'package-lock.json',
    'package.json',
    'playwright.config.ts',
    'public',
    'src',
    'tsconfig.json',
    'vite.config.ts',
  ]);
});

test('text never becomes markup or code', () => {
  const sinks = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/;
  expect(SHIPPED.filter((file) => sinks.test(read(file)))).toEqual([]);
});

test('the console asks nobody but its own server', () => {
  const asks = /\bfetch\(|XMLHttpRequest|sendBeacon|new WebSocket|new EventSource/;
  expect(SHIPPED.filter((file) => asks.test(read(file)))).toEqual([
    'src/api/client.ts',
    'src/api/scan-events.ts',
  ]);
  const styles = FILES.filter((file) => file.endsWith('.css'));
  expect(styles.filter((file) => /url\(['"]?(?:https?:)?\/\//.test(read(file)))).toEqual([]);
});

test('every skipped test says why', () => {
  const tests = FILES.filter(
    (file) => /\.(?:test|spec)\./.test(file) && file !== 'src/safety.test.ts',
  );
  expect(tests.filter((file) => /\.(?:only|skip)\(/.test(read(file)))).toEqual([]);
});
