import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';

const instant = z.iso.datetime();

/** Kinds of risk whose files can be whitelisted (product-facts 4.7). */
export const FILE_WHITELIST_CATEGORIES = [
  'sensitive-file',
  'build-instruction',
  'malicious-sample',
] as const;

/** Where a rule holds. `repository`: only the one in which the file was whitelisted. */
export const FILE_WHITELIST_SCOPES = ['all', 'repository'] as const;
export type FileWhitelistScope = (typeof FILE_WHITELIST_SCOPES)[number];

export const FileWhitelistRule = z
  .object({
    id: z.string(),
    category: z.enum(FILE_WHITELIST_CATEGORIES),
    /** What was found, as the list of risks names it. */
    name: z.string(),
    /** Path or checksum that it holds for; null: whatever file it is. */
    condition: z.nullable(z.string()),
    /** Where it was whitelisted: `payments/checkout-api`. */
    repository: z.string(),
    scope: z.enum(FILE_WHITELIST_SCOPES),
    note: z.string(),
    savedAt: instant,
    savedBy: z.string(),
  })
  .register(z.globalRegistry, { id: 'FileWhitelistRule' });

export type FileWhitelistRule = z.infer<typeof FileWhitelistRule>;

export const listFileWhitelist = endpoint({
  id: 'listFileWhitelist',
  method: 'GET',
  url: '/api/file-whitelist',
  summary: 'Files that raise no alert, each whitelisted from a list of risks; newest first',
  permission: 'risk.read',
  response: z.object({ rows: z.array(FileWhitelistRule) }),
  problems: [],
  vendor: ['DescribeImageEventOperationPage'],
});

const path = z.object({ id: z.string() });

export const setFileWhitelistScope = endpoint({
  id: 'setFileWhitelistScope',
  method: 'PUT',
  url: '/api/file-whitelist/:id/scope',
  summary: 'Let a rule hold in all repositories, or only where it was made',
  permission: 'whitelist.manage',
  path,
  body: z.object({ scope: z.enum(FILE_WHITELIST_SCOPES) }),
  response: FileWhitelistRule,
  problems: ['NotFound'],
  vendor: ['UpdateImageEventOperation'],
});

export const deleteFileWhitelistRule = endpoint({
  id: 'deleteFileWhitelistRule',
  method: 'DELETE',
  url: '/api/file-whitelist/:id',
  summary: 'Delete a rule: detection and alerts resume',
  permission: 'whitelist.manage',
  path,
  response: z.object({ id: z.string() }),
  problems: ['NotFound'],
  vendor: ['DeleteImageEventOperation'],
});
