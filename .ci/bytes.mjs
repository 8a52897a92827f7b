import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
const ENTRY = 'index.html';

/** Where triage starts: the list can be used when this and the shell are there. */
const TRIAGE = {
  name: 'System vulnerabilities',
  module: 'src/features/risks/vulnerabilities/vulnerabilities-page.tsx',
};

/** The other routes, on top of what the first load brought. A view joins in the change that builds it. */
const ROUTES = [];

/** Bytes of gzip: twice the empty page for the first load, a little more for each other view. */
const FIRST_LOAD_BUDGET = 215_000;
const ROUTE_BUDGET = 60_000;

const manifest = JSON.parse(readFileSync(`${DIST}.vite/manifest.json`, 'utf8'));

/** A chunk with everything that it needs before it runs: code and styles, no fonts. */
function filesOf(name, found = new Set()) {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`${name} is not in the manifest; correct the routes in .ci/bytes.mjs`);
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const style of chunk.css ?? []) found.add(style);
  for (const imported of chunk.imports ?? []) filesOf(imported, found);
  return found;
}

function gzipBytes(files) {
  return [...files].reduce(
    (sum, file) => sum + gzipSync(readFileSync(DIST + file), { level: 9 }).length,
    0,
  );
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;

const firstFiles = new Set([ENTRY, ...filesOf(ENTRY), ...filesOf(TRIAGE.module)]);
const onTop = (module) => gzipBytes([...filesOf(module)].filter((file) => !firstFiles.has(file)));

const budgeted = [
  {
    name: `First load of ${TRIAGE.name}`,
    bytes: gzipBytes(firstFiles),
    budget: FIRST_LOAD_BUDGET,
  },
  ...ROUTES.map(({ name, module }) => ({
    name: `${name}, on top`,
    bytes: onTop(module),
    budget: ROUTE_BUDGET,
  })),
];
for (const { name, bytes, budget } of budgeted) {
  console.log(`${name}: ${kilobytes(bytes)} gzip of ${kilobytes(budget)}`);
}

const routeModules = new Set([TRIAGE, ...ROUTES].map(({ module }) => module));
for (const [module, { isDynamicEntry }] of Object.entries(manifest)) {
  if (isDynamicEntry && !routeModules.has(module))
    console.log(`On demand, ${module}: ${kilobytes(onTop(module))} gzip`);
}

const fonts = Object.values(manifest).filter(({ file }) => file.endsWith('.woff2'));
const fontBytes = fonts.reduce((sum, { file }) => sum + statSync(DIST + file).size, 0);
console.log(`Fonts: ${kilobytes(fontBytes)}`);

if (process.argv.includes('--check') && budgeted.some(({ bytes, budget }) => bytes > budget)) {
  console.error('A route is over its budget. Load the new part on demand, or make it smaller.');
  process.exit(1);
}
