import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * npm 11 links `node_modules/.bin/node` to the pinned Node, so that scripts and `npx` run it; npm 10
 * leaves the link out and they would run on the host's Node. Runs after every install, also by hand.
 */
export function linkPinnedNode() {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const { optionalDependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const pinned = Object.keys(optionalDependencies).find((name) =>
    existsSync(`${root}node_modules/${name}/bin/node`),
  );
  const bin = `${root}node_modules/.bin`;
  if (!pinned || existsSync(`${bin}/node`)) return;
  mkdirSync(bin, { recursive: true });
  rmSync(`${bin}/node`, { force: true }); // a link that leads nowhere
  symlinkSync(`../${pinned}/bin/node`, `${bin}/node`);
}

if (process.argv[1]?.endsWith('link-node.mjs')) linkPinnedNode();
