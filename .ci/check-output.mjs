import { readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

/** What only the mock API or its data hold. One of them in a build means that it came along. */
const MOCK_MARKS = [
  /mockServiceWorker/,
  /\bmsw\b/,
  /mock-(?:api|scenario|role|fault)/,
  /large-estate/,
  /warehouse-loader/,
];

/** Ways to make a browser ask another host; links that a person follows are none of them. */
const FOREIGN_IN_PAGE = /<(?:script|link|img|iframe)\b[^>]*\b(?:src|href)=["']?(?:https?:)?\/\//i;
const FOREIGN_IN_STYLE = /(?:url\(|@import)\s*["']?(?:https?:)?\/\//i;
const FOREIGN_IN_CODE =
  /(?:\bimport\(|\bfetch\(|\.src=|new (?:Worker|EventSource|WebSocket|Request)\()["'`](?:(?:https?|wss?):)?\/\//;

const INLINE = /<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/i;
const POLICY = /<meta http-equiv="Content-Security-Policy" content="[^"]*default-src [^"]*"/;

/** Says what a file of the build must not hold, one line each. */
function problemsOf(name, text) {
  const marks = MOCK_MARKS.filter((mark) => mark.test(name) || mark.test(text)).map(
    (mark) => `holds ${mark.source}, which belongs to the mock API`,
  );
  const foreign = { html: FOREIGN_IN_PAGE, css: FOREIGN_IN_STYLE, js: FOREIGN_IN_CODE };
  const asked = foreign[name.split('.').at(-1)]?.exec(text);
  return asked ? [...marks, `asks another host: ${asked[0]}`] : marks;
}

function problemsOfPage(page) {
  const problems = [];
  if (!POLICY.test(page)) problems.push('has no content security policy');
  const inline = INLINE.exec(page);
  if (inline) problems.push(`holds inline code or styles: ${inline[0]}`);
  return problems;
}

const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.endsWith('.woff2'))
  .map((entry) => relative(DIST, `${entry.parentPath ?? entry.path}/${entry.name}`));
const problems = files.flatMap((name) => {
  const text = readFileSync(DIST + name, 'utf8');
  const found = problemsOf(name, text);
  if (name === 'index.html') found.push(...problemsOfPage(text));
  return found.map((problem) => `dist/${name} ${problem}`);
});
for (const problem of problems) console.error(problem);
console.log(`${files.length} files looked through, ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
