import * as z from 'zod/mini';
import type { Endpoint } from './endpoint.ts';
import { endpoints } from './endpoints.ts';
import { COMMON_PROBLEMS, PROBLEMS, type ProblemCode } from './problem.ts';

type Json = Record<string, unknown>;

const COMPONENTS = '#/components/schemas/';

/** The contract as an OpenAPI 3.1 document. Committed as mock-api/openapi.json and checked there. */
export function openapi(): Json {
  const paths: Record<string, Json> = {};
  for (const endpoint of Object.values(endpoints) as Endpoint[]) {
    const path = endpoint.url.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Image Scan Console API',
      version: '1.0.0',
      description:
        'What the console needs from a server. Instants are UTC in ISO 8601; lists in a query string repeat their key.',
    },
    servers: [{ url: '/' }],
    paths,
    components: { schemas: componentSchemas() },
  };
}

function operation(endpoint: Endpoint): Json {
  return {
    operationId: endpoint.id,
    summary: endpoint.summary,
    'x-permission': endpoint.permission,
    ...(endpoint.vendor && { 'x-vendor-operations': endpoint.vendor }),
    parameters: [...parameters(endpoint.path, 'path'), ...parameters(endpoint.query, 'query')],
    ...(endpoint.body && {
      requestBody: { required: true, content: json(schemaOf(endpoint.body, 'input')) },
    }),
    responses: {
      200: { description: 'Done', content: json(schemaOf(endpoint.response, 'output')) },
      ...failures(endpoint),
    },
  };
}

function parameters(schema: z.ZodMiniObject | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Json;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

function failures(endpoint: Endpoint): Json {
  const codes = problemsOf(endpoint);
  return Object.fromEntries(
    codes.map((code) => {
      const ofStatus = codes.filter((other) => PROBLEMS[other] === PROBLEMS[code]);
      const content = json({ $ref: `${COMPONENTS}Problem` });
      return [PROBLEMS[code], { description: ofStatus.join(', '), content }];
    }),
  );
}

/** Every problem that an endpoint may answer with; what needs no sign-in or feature is not refused for it. */
function problemsOf({ permission, withoutFeature, problems }: Endpoint): ProblemCode[] {
  const never: ProblemCode[] = [
    ...(permission === null ? (['NotSignedIn', 'NoPermission'] as const) : []),
    ...(withoutFeature ? (['FeatureNotActive'] as const) : []),
  ];
  return [...COMMON_PROBLEMS, ...problems].filter((code) => !never.includes(code));
}

function json(schema: Json): Json {
  return { 'application/json': { schema } };
}

/** A named schema becomes a reference; any other stands in place, with names inside it kept. */
function schemaOf(schema: z.core.$ZodType, io: 'input' | 'output'): Json {
  const id = z.globalRegistry.get(schema)?.id;
  if (id) return { $ref: COMPONENTS + id };
  const whole = z.toJSONSchema(schema, { io, target: 'draft-2020-12', reused: 'inline' });
  return withoutMeta(whole as Json);
}

function componentSchemas(): Json {
  const { schemas } = z.toJSONSchema(z.globalRegistry, {
    io: 'output',
    uri: (id) => COMPONENTS + id,
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => [id, withoutMeta(schema as Json)]),
  );
}

/** Drops what only a stand-alone JSON Schema needs, and points local definitions at components. */
function withoutMeta(schema: Json): Json {
  const { $schema: _schema, $id: _id, $defs: _defs, ...rest } = schema;
  return JSON.parse(JSON.stringify(rest).replaceAll('#/$defs/', COMPONENTS)) as Json;
}
