import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';
import { run } from './install.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Browsers look for updates and services of their own; tests must reach no other host. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/** A Chromium that is here: named by PW_CHROMIUM, the system's, or Playwright's own; else null. */
export function findChromium() {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const candidates = [process.env.PW_CHROMIUM, ...onPath, chromium.executablePath()];
  return candidates.find((path) => path && existsSync(path)) ?? null;
}

/** How to start it. The sandbox does not work for root, as in most containers. */
export function launchOptions() {
  const executablePath = findChromium() ?? undefined;
  const root = process.getuid?.() === 0;
  return { executablePath, args: root ? ['--no-sandbox', ...QUIET] : QUIET };
}

/** Brings one if there is none: Playwright's own, else Debian's package when root. */
export function installChromiumIfNeeded() {
  if (findChromium()) return;
  console.log('No Chromium found, installing one');
  if (run('npx', ['playwright', 'install', 'chromium']) === 0 && findChromium()) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  }
  if (findChromium()) return;
  console.error('Chromium could not be installed. Install it and set PW_CHROMIUM to its path.');
  process.exit(1);
}

if (process.argv[1]?.endsWith('chromium.mjs')) installChromiumIfNeeded();
