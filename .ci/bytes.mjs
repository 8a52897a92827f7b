import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
const ENTRY = 'index.html';

/** Where triage starts: the list can be used when this and the shell are there. */
const TRIAGE = {
  name: 'System vulnerabilities',
  module: 'src/features/risks/triage/risks-page.tsx',
};

/** Bytes of gzip: twice the empty page for the first load, a little more for each other view. */
const FIRST_LOAD_BUDGET = 215_000;
const ROUTE_BUDGET = 60_000;

/** The overview is nothing without its charts, so it is judged with them. */
const OVERVIEW = {
  name: 'the overview with its charts',
  modules: [
    'src/features/overview/overview-page.tsx',
    'src/features/overview/trend-chart.tsx',
    'src/components/quota-burn-down-chart.tsx',
  ],
  budget: 150_000,
};

const manifest = JSON.parse(readFileSync(`${DIST}.vite/manifest.json`, 'utf8'));

/** A chunk with everything that it needs before it runs: code and styles, no fonts. */
function filesOf(name, found = new Set()) {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`${name} is not in the manifest; correct TRIAGE in .ci/bytes.mjs`);
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
/** What some modules need together besides the first load, each file once. */
function onTop(modules) {
  const found = new Set();
  for (const module of modules) filesOf(module, found);
  return gzipBytes([...found].filter((file) => !firstFiles.has(file)));
}

/** What else loads on demand. The views among it are the modules that the router calls pages. */
const onDemand = Object.keys(manifest)
  .filter((module) => manifest[module].isDynamicEntry && module !== TRIAGE.module)
  .map((module) => ({
    name: `On top, ${module}`,
    bytes: onTop([module]),
    budget: module.endsWith('-page.tsx') ? ROUTE_BUDGET : Infinity,
  }));

const first = { name: `First load of ${TRIAGE.name}`, bytes: gzipBytes(firstFiles) };
const overview = { name: `On top, ${OVERVIEW.name}`, bytes: onTop(OVERVIEW.modules) };
const loads = [
  { ...first, budget: FIRST_LOAD_BUDGET },
  ...onDemand,
  { ...overview, budget: OVERVIEW.budget },
];
for (const { name, bytes, budget } of loads) {
  const limit = Number.isFinite(budget) ? ` of ${kilobytes(budget)}` : '';
  console.log(`${name}: ${kilobytes(bytes)} gzip${limit}`);
}

const fonts = Object.values(manifest).filter(({ file }) => file.endsWith('.woff2'));
const fontBytes = fonts.reduce((sum, { file }) => sum + statSync(DIST + file).size, 0);
console.log(`Fonts: ${kilobytes(fontBytes)}`);

if (process.argv.includes('--check') && loads.some(({ bytes, budget }) => bytes > budget)) {
  console.error('A route is over its budget. Load the new part on demand, or make it smaller.');
  process.exit(1);
}
