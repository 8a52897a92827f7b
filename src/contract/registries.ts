import * as z from 'zod/mini';
import { REGION_IDS } from '#domain/region.ts';
import { CONNECTION_ERRORS } from '#domain/connection-error.ts';
import { CONNECTION_STEPS } from '#domain/registry-connection.ts';
import {
  ADDED_TYPES,
  REGISTRY_NETWORKS,
  REGISTRY_PROTOCOLS,
  REGISTRY_VERSIONS,
} from '#domain/registry-form.ts';
import { PIPELINE_NAME_LENGTH, RETENTION_DAYS } from '#domain/pipeline.ts';
import { REGISTRY_TYPES } from '#domain/registry.ts';
import { endpoint } from './endpoint.ts';

const count = z.int().check(z.gte(0));
const instant = z.iso.datetime();
const text = z.string().check(z.minLength(1), z.maxLength(255));
const port = z.int().check(z.gte(1), z.lte(65_535));
/** Images an hour; null is no limit. */
const imagesPerHour = z.nullable(z.int().check(z.gte(1)));
/** Comes in and never goes out again (decision D12). */
const secret = z
  .string()
  .check(z.minLength(1), z.maxLength(1024))
  .register(z.globalRegistry, { writeOnly: true });

const place = {
  version: z.enum(REGISTRY_VERSIONS),
  protocol: z.enum(REGISTRY_PROTOCOLS),
  network: z.enum(REGISTRY_NETWORKS),
  /** IPv4 address or host name of the registry, or of the server that forwards to it. */
  address: text,
  port,
  domain: text,
  username: text,
};

export const Registry = z
  .object({
    id: z.string(),
    name: z.string(),
    registryType: z.enum(REGISTRY_TYPES),
    /** As the registry says it; may be no region of the table. */
    regionId: z.string(),
    /** Letter of the zone of its vSwitch; null when it is not reached over a VPC. */
    zone: z.nullable(z.string()),
    /** Why its images cannot be scanned, in words; null when they can be. */
    refusal: z.nullable(z.string()),
    imagesPerHour,
    repositories: count,
    images: count,
    /** Images that no scan has read yet. */
    unscannedImages: count,
    /** When its list of images could be read last; null for a pipeline, which reports by itself. */
    lastSyncAt: z.nullable(instant),
    /**
     * When it was reached last: by a synchronisation, or by a change of its connection. `error` says
     * why that failed, and is null when it worked. Null for a pipeline.
     */
    lastTry: z.nullable(z.object({ at: instant, error: z.nullable(z.enum(CONNECTION_ERRORS)) })),
    removable: z.boolean(),
    /** How it is reached; null for what comes with the account and for pipelines. Never a secret. */
    connection: z.nullable(
      z.object({
        ...place,
        vpcId: z.nullable(z.string()),
        /** Organisations of Quay or groups of GitLab that are read. */
        namespaces: z.array(z.string()),
      }),
    ),
    pipeline: z.nullable(
      z.object({
        token: z.object({
          /** Its last four characters. */
          hint: z.string(),
          createdAt: instant,
          /** Null while it was never used. */
          lastUsedAt: z.nullable(instant),
        }),
        retentionDays: z.literal(RETENTION_DAYS),
      }),
    ),
  })
  .register(z.globalRegistry, { id: 'Registry' });

export type Registry = z.infer<typeof Registry>;

const namespaces = z.array(z.object({ namespace: text, token: secret })).check(z.maxLength(50));

/** Everything that a connection needs (product-facts 3.3); `domain/registry-form.ts` has its rules. */
export const RegistryConnection = z
  .object({
    type: z.enum(ADDED_TYPES),
    ...place,
    /** Empty unless the network is `vpc`. */
    vpcId: z.string().check(z.maxLength(255)),
    regionId: z.enum(REGION_IDS),
    password: secret,
    imagesPerHour,
    organisations: namespaces,
    groups: namespaces,
  })
  .register(z.globalRegistry, { id: 'RegistryConnection' });

export type RegistryConnection = z.infer<typeof RegistryConnection>;

/**
 * What a change sets. A null `connection` stays; secrets that are left out stay too, but only for the
 * same address, port and domain name: for another one the password and each token have to come along.
 */
export const RegistryChange = z
  .object({
    imagesPerHour,
    connection: z.nullable(
      z.object({
        address: text,
        port,
        domain: text,
        username: text,
        password: z.optional(secret),
        /** Tokens of the organisations or groups that are read. */
        tokens: z.optional(namespaces),
      }),
    ),
  })
  .register(z.globalRegistry, { id: 'RegistryChange' });

export type RegistryChange = z.infer<typeof RegistryChange>;

/** What one step came to. `found`: what a connection would bring; null before the last step, and when it failed. */
export const ConnectionTest = z
  .object({
    error: z.nullable(z.enum(CONNECTION_ERRORS)),
    found: z.nullable(z.object({ repositories: count, images: count })),
  })
  .register(z.globalRegistry, { id: 'ConnectionTest' });

export type ConnectionTest = z.infer<typeof ConnectionTest>;

/** A pipeline with its token, which is shown this once. */
const withToken = z.object({ registry: Registry, token: z.string() });

/** Body fields that are masked wherever a request is kept. */
const secrets = ['password', 'token'] as const;
const known = z.object({ id: z.string() });
const chosen = z.object({ id: z.uuid() });

export const listRegistries = endpoint({
  id: 'listRegistries',
  method: 'GET',
  url: '/api/registries',
  summary: 'Every source of images that the account reaches, pipelines too',
  permission: 'risk.read',
  response: z.object({ rows: z.array(Registry) }),
  problems: [],
  vendor: ['PageImageRegistry'],
});

export const testRegistry = endpoint({
  id: 'testRegistry',
  method: 'POST',
  url: '/api/registries/:id/test/:step',
  summary: 'Try a connection as far as one of its steps; changes nothing and keeps nothing',
  permission: 'registry.manage',
  readOnly: true,
  path: z.object({ ...chosen.shape, step: z.enum(CONNECTION_STEPS) }),
  body: RegistryConnection,
  secrets,
  response: ConnectionTest,
  problems: ['Conflict'],
});

/** The caller chooses the id, so sending the same request twice adds once. */
export const addRegistry = endpoint({
  id: 'addRegistry',
  method: 'PUT',
  url: '/api/registries/:id',
  summary: 'Connect a Harbor, Quay or GitLab and read its list of images',
  permission: 'registry.manage',
  path: chosen,
  body: RegistryConnection,
  secrets,
  response: Registry,
  problems: ['RegistryRefused', 'Conflict'],
  vendor: ['AddPrivateRegistry'],
});

export const updateRegistry = endpoint({
  id: 'updateRegistry',
  method: 'PUT',
  url: '/api/registries/:id/connection',
  summary: 'Change the speed limit or the connection; what is left out stays',
  permission: 'registry.manage',
  path: known,
  body: RegistryChange,
  secrets,
  response: Registry,
  problems: ['NotFound', 'RegistryRefused', 'Conflict'],
  vendor: ['ModifyImageRegistry'],
});

export const removeRegistry = endpoint({
  id: 'removeRegistry',
  method: 'DELETE',
  url: '/api/registries/:id',
  summary: 'Disconnect a registry or a pipeline; results stay until their retention ends',
  permission: 'registry.manage',
  path: known,
  response: z.object({ id: z.string() }),
  problems: ['NotFound', 'Conflict'],
  vendor: ['DeletePrivateRegistry'],
});

export const syncRegistry = endpoint({
  id: 'syncRegistry',
  method: 'POST',
  url: '/api/registries/:id/sync',
  summary: 'Read the list of images of a registry again; `lastTry` says whether that worked',
  permission: 'registry.manage',
  path: known,
  response: Registry,
  problems: ['NotFound', 'Conflict'],
  vendor: ['RefreshContainerAssets'],
});

/** The caller chooses the id, so sending the same request twice adds once. */
export const addPipeline = endpoint({
  id: 'addPipeline',
  method: 'PUT',
  url: '/api/pipelines/:id',
  summary: 'Let a build pipeline report its images; answers with its token, this once',
  permission: 'registry.manage',
  path: chosen,
  body: z.object({
    name: z.string().check(z.minLength(1), z.maxLength(PIPELINE_NAME_LENGTH)),
    regionId: z.enum(REGION_IDS),
  }),
  response: withToken,
  problems: ['Conflict'],
  vendor: ['CreateJenkinsImageRegistry'],
});

export const rotateToken = endpoint({
  id: 'rotateToken',
  method: 'POST',
  url: '/api/pipelines/:id/token',
  summary: 'Give a pipeline a new token; the one before stops working at once',
  permission: 'registry.manage',
  path: known,
  response: withToken,
  problems: ['NotFound'],
  vendor: ['RefreshRegistryToken'],
});

export const setRetention = endpoint({
  id: 'setRetention',
  method: 'PUT',
  url: '/api/pipelines/:id/retention',
  summary: 'How many days the images of a pipeline are kept',
  permission: 'registry.manage',
  path: known,
  body: z.object({ days: z.literal(RETENTION_DAYS) }),
  response: Registry,
  problems: ['NotFound'],
  vendor: ['UpdateJenkinsImageRegistryPersistenceDay'],
});
