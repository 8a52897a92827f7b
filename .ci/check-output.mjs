import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

/** Words that only the mock API or its data hold. One of them in a build means that it came along. */
const MOCK_MARKS = [
  'mockServiceWorker',
  'msw',
  'large-estate',
  'warehouse-loader',
  'mock-scenario',
];

const problems = [];
const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.endsWith('.woff2'))
  .map((entry) => `${entry.parentPath}/${entry.name}`);
for (const file of files) {
  const text = readFileSync(file, 'utf8');
  for (const mark of MOCK_MARKS) {
    if (file.includes(mark) || text.includes(mark)) problems.push(`${file} holds ${mark}`);
  }
}
const page = readFileSync(`${DIST}index.html`, 'utf8');
if (!page.includes('http-equiv="Content-Security-Policy"'))
  problems.push('index.html has no policy');
if (/<script(?![^>]*\bsrc=)|<style|\son\w+=/i.test(page))
  problems.push('index.html holds inline code');
if (/(?:src|href)="(?:https?:)?\/\//.test(page))
  problems.push('index.html loads from another host');
for (const problem of problems) console.error(problem);
console.log(`${files.length} files looked through, ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
