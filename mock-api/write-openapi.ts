import { writeFileSync } from 'node:fs';
import { openapi } from '#contract/openapi.ts';

/** Writes the contract as a document: `node mock-api/write-openapi.ts`. A test fails when it is stale. */
writeFileSync(new URL('openapi.json', import.meta.url), `${JSON.stringify(openapi(), null, 2)}\n`);
