import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { getResponse } from 'msw';
import { createSessions, type HttpSession } from './http-session.ts';
import { DEFAULT_CHOICE } from './world-choice.ts';

/** Longest body that is read; a handling is far shorter. */
const BODY_LIMIT = 64 * 1024;

const CONTROL = '/__mock__/';

const session = createSessions(DEFAULT_CHOICE);

/** Answers one request: contract, control route or endpoint. Never throws. */
export async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  try {
    const body = await readBody(incoming);
    if (body === null) return void outgoing.writeHead(413, { connection: 'close' }).end();
    const answer = await respond(incoming, body);
    if (answer.type === 'error') return void outgoing.destroy();
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
    if (!answer.body) return void outgoing.end();
    // Whoever listens to events goes away at some time; that is no bug.
    await pipeline(Readable.fromWeb(answer.body as ReadableStream), outgoing).catch(
      () => undefined,
    );
  } catch (error) {
    console.error(error);
    outgoing
      .writeHead(500, { 'content-type': 'text/plain' })
      .end('The mock API has a bug; see its log.');
  }
}

async function respond({ method = 'GET', url = '/', headers }: IncomingMessage, body: string) {
  const { pathname, href } = new URL(url, 'http://127.0.0.1');
  if (pathname === '/openapi.json')
    return json(200, readFileSync(new URL('openapi.json', import.meta.url), 'utf8'));
  const world = session(String(headers['x-mock-session'] ?? ''));
  if (pathname.startsWith(CONTROL))
    return control(world, method, pathname.slice(CONTROL.length), body);
  const init = { method, headers: { 'content-type': 'application/json' } };
  const request = new Request(
    href,
    method === 'GET' || method === 'HEAD' ? init : { ...init, body },
  );
  const answer = await getResponse(world.api.handlers, request);
  return (
    answer ?? new Response('No endpoint of the contract has this method and path.', { status: 404 })
  );
}

function control(world: HttpSession, method: string, route: string, body: string): Response {
  const done = method === 'POST' && world.control(route, parse(body));
  return json(done ? 200 : 400, JSON.stringify({ done }));
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function json(status: number, body: string): Response {
  return new Response(body, { status, headers: { 'content-type': 'application/json' } });
}

/** The body as text; null when it is longer than a caller of this API has reason to send. */
async function readBody(incoming: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > BODY_LIMIT) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
