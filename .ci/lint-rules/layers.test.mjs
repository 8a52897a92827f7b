import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Each file breaks one rule, named by what the report must say. */
const BROKEN = [
  ['src/domain/a.ts', "import '#contract/quota.ts';", 'domain may not import contract'],
  ['src/domain/b.ts', "import 'react';", 'domain may not use the package react'],
  ['src/lib/a.ts', "import '#domain/quota.ts';", 'lib may not import domain'],
  ['src/contract/a.ts', "import 'react';", 'contract may not use the package react'],
  ['src/contract/b.ts', "import '../api/client.ts';", 'contract may not import api'],
  ['src/api/a.ts', "import '#urls/quota.ts';", 'api may not import urls'],
  ['src/urls/a.ts', "import '#contract/quota.ts';", 'urls may not import contract'],
  ['src/ui/a.tsx', "import '#domain/quota.ts';", 'ui may not import domain'],
  ['src/components/a.tsx', "import '#api/query.ts';", 'components may not import api'],
  ['src/components/b.tsx', "import '#features/risks/a.ts';", 'components may not import features'],
  ['src/features/risks/a.ts', "import '../quota/b.ts';", 'features may not import features/quota'],
  [
    'src/features/risks/b.ts',
    "import '#features/quota/b.ts';",
    'features may not import features/quota',
  ],
  ['src/features/risks/c.ts', "export * from '#app/router.tsx';", 'features may not import app'],
  [
    'src/features/risks/d.ts',
    "void import('#mock-api/browser.ts');",
    'features may not import mock-api',
  ],
  [
    'src/features/risks/e.ts',
    "import type { A } from '#mock-api/a.ts';\nexport type B = A;",
    'features may not import mock-api',
  ],
  ['src/app/a.ts', "import '#mock-api/browser.ts';", 'app may not import mock-api'],
  ['src/main.tsx', "import '#mock-api/node.ts';", 'main may not import mock-api'],
  ['mock-api/a.ts', "import '#api/client.ts';", 'mock-api may not import api'],
  ['mock-api/b.ts', "import '../src/features/risks/a.ts';", 'mock-api may not import features'],
  ['e2e/a.spec.ts', "import '#api/client.ts';", 'e2e may not import api'],
  ['src/ui/utils.ts', 'export const a = 1;', 'utils.ts says nothing'],
  ['src/ui/index.ts', 'export const a = 1;', 'index.ts says nothing'],
  ['src/ui/colour.ts', "export const a = '#ff0000';", 'Use a token'],
  ['src/ui/BadName.ts', 'export const a = 1;', 'kebab-case'],
  ['src/ui/default.ts', 'export default 1;', 'Prefer named exports'],
  ['src/contract/c.ts', "import 'zod';", "'zod' import is restricted"],
  ['src/app/b.ts', "import 'react-router-dom';", "'react-router-dom' import is restricted"],
];

const SOUND = [
  ['src/main.tsx', "void import('#mock-api/browser.ts');"],
  ['src/features/risks/list/a.ts', "import '../panel/b.ts';"],
  ['src/features/risks/a.test.tsx', "import '#mock-api/node.ts';\nimport '#testing/setup.ts';"],
  ['src/contract/a.ts', "import 'zod/mini';\nimport '#domain/quota.ts';"],
  ['mock-api/a.ts', "import 'msw';\nimport '#contract/quota.ts';"],
  ['e2e/a.spec.ts', "import '#urls/site.ts';"],
];

const folders = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** What the project's own linter says about files in a tree of their own. */
function lint(files) {
  const folder = mkdtempSync(join(tmpdir(), 'layers-'));
  folders.push(folder);
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  symlinkSync(join(ROOT, '.ci'), join(folder, '.ci'));
  symlinkSync(join(ROOT, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  for (const [name, text] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), `${text}\n`);
  }
  const { stdout } = spawnSync('npx', ['oxlint', '-f', 'json', 'src', 'mock-api', 'e2e'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return JSON.parse(stdout).diagnostics;
}

let reports;
beforeAll(() => {
  reports = lint(BROKEN);
}, 30_000);

test.each(BROKEN)('%s with %s is reported: %s', (name, _text, message) => {
  const here = reports.filter(({ filename }) => filename === name).map(({ message: said }) => said);
  expect(here.join('\n')).toContain(message);
});

test('sound imports are not reported', () => {
  expect(lint(SOUND)).toEqual([]);
}, 30_000);
