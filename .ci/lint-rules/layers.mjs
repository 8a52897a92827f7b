import path from 'node:path';

/** Which layers each may import, besides itself. Read from top to bottom: imports only go down. */
const MAY_IMPORT = {
  main: ['app', 'ui'],
  app: ['features', 'components', 'ui', 'api', 'urls', 'contract', 'domain', 'lib'],
  features: ['components', 'ui', 'api', 'urls', 'contract', 'domain', 'lib'],
  components: ['ui', 'urls', 'contract', 'domain', 'lib'],
  urls: ['domain', 'lib'],
  api: ['contract', 'domain', 'lib'],
  ui: ['lib'],
  contract: ['domain', 'lib'],
  domain: ['lib'],
  lib: [],
  'mock-api': ['contract', 'domain', 'lib'],
  e2e: ['urls', 'mock-api', 'domain'],
};

/** Packages of the layers that must stay free of them; the other layers may use any. */
const PACKAGES = { contract: ['zod/mini'], domain: [], lib: [] };

/** Tests may stand on the mock API and on what tests share. */
const FOR_TESTS = ['testing', 'mock-api', 'api', 'app'];

/** Says where a wrong import belongs instead. */
const ADVICE = {
  features: 'Move what two features need to components (product words) or ui (none).',
  components: 'Take it as a prop, or move this file to a feature.',
  ui: 'ui has no product words: move this file to components.',
  domain: 'Rules stand on nothing: pass what they need as an argument.',
  contract: 'The contract knows the rules and zod/mini only.',
  'mock-api': 'The mock API knows the contract and the rules, never the console.',
};

const ROOT_FOLDERS = { 'mock-api': 'mock-api', e2e: 'e2e' };

/** Layer and, for features, the slice of a file; null outside the layers. */
function place(file) {
  const parts = file.split(path.sep);
  const at = parts.lastIndexOf('src');
  const outside = parts.find((part) => ROOT_FOLDERS[part]);
  if (at === -1) return outside ? { layer: ROOT_FOLDERS[outside], slice: '' } : null;
  const [layer, slice] = parts.slice(at + 1);
  return { layer: layer === 'main.tsx' ? 'main' : layer, slice: layer === 'features' ? slice : '' };
}

function target(specifier, file) {
  const alias = /^#([\w-]+)\/([\w-]+)/.exec(specifier);
  if (alias) return { layer: alias[1], slice: alias[1] === 'features' ? alias[2] : '' };
  return specifier.startsWith('.') ? place(path.resolve(path.dirname(file), specifier)) : null;
}

function problem(from, specifier, file) {
  const to = target(specifier, file);
  const test = /\.test\.tsx?$/.test(file);
  if (!to) {
    const packages = PACKAGES[from.layer];
    if (!packages || test || packages.includes(specifier)) return null;
    return `${from.layer} may not use the package ${specifier}.`;
  }
  if (from.layer === 'testing' || (test && FOR_TESTS.includes(to.layer))) return null;
  if (from.layer === 'main' && specifier === '#mock-api/browser.ts') return null;
  if (to.layer === from.layer && to.slice === from.slice) return null;
  const allowed = MAY_IMPORT[from.layer] ?? [];
  if (to.layer !== from.layer && allowed.includes(to.layer)) return null;
  return `${from.layer} may not import ${to.layer}${to.slice ? `/${to.slice}` : ''}.`;
}

const layers = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const from = place(context.filename);
    if (!from || (!MAY_IMPORT[from.layer] && from.layer !== 'testing')) return {};
    const check = (source) => {
      if (typeof source?.value !== 'string') return;
      const found = problem(from, source.value, context.filename);
      if (found) {
        context.report({ node: source, message: `${found} ${ADVICE[from.layer] ?? ''}`.trim() });
      }
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
    };
  },
};

const NAMELESS = /^(?:index|utils?|helpers?|common|misc)\.\w+$/;

/** A file is named after what it holds; a barrel or a drawer holds anything. */
const fileNames = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    Program(node) {
      const name = path.basename(context.filename);
      if (NAMELESS.test(name)) {
        context.report({
          node,
          message: `${name} says nothing: name the file after what it holds.`,
        });
      }
    },
  }),
};

/** Colours come from the tokens, so that a theme can change them. */
const colours = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    Literal(node) {
      if (
        typeof node.value === 'string' &&
        /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.test(node.value)
      ) {
        context.report({
          node,
          message: `Use a token of src/ui/styles/tokens.css for ${node.value}.`,
        });
      }
    },
  }),
};

export default {
  meta: { name: 'console' },
  rules: { layers, 'file-names': fileNames, colours },
};
