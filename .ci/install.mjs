import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { linkPinnedNode } from './link-node.mjs';

/** Runs before anything is installed, so it uses only what Node 20 brings. */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MARK = `${ROOT}node_modules/.installed-lock`;

/** Installs what package-lock.json names unless exactly that is installed already. */
export function installIfNeeded() {
  const lock = createHash('sha256')
    .update(readFileSync(`${ROOT}package-lock.json`))
    .digest('hex');
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === lock) return;
  console.log('Installing what the console needs (npm ci)');
  runOrExit('npm', ['ci', '--no-audit', '--no-fund']);
  linkPinnedNode();
  writeFileSync(MARK, lock);
}

/** Runs a program in the project's folder with its output in sight; ends with its code if it fails. */
export function runOrExit(program, args, env = {}) {
  const code = run(program, args, env);
  if (code !== 0) process.exit(code);
}

/** Like `runOrExit`, but returns the code. npm is a script on Windows and needs a shell there. */
export function run(program, args, env = {}) {
  const { status, error } = spawnSync(program, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  if (error) console.error(`${program} could not be started: ${error.message}`);
  return status ?? 1;
}
