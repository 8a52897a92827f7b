import { HttpResponse } from 'msw';
import type { Endpoint } from '#contract/endpoint.ts';
import type { WrongAnswer } from './faults.ts';
import { problem } from './problem-error.ts';
import { problemResponse } from './problem-response.ts';

/** Seconds that an unavailable server asks a caller to wait. */
const RETRY_AFTER_S = 8;

const GATEWAY_PAGE = '<html><body><h1>502 Bad Gateway</h1></body></html>';

type Builder = (endpoint: Endpoint, requestId: string) => Response | Promise<Response>;

/** What each fault puts on the wire, where it is not the right answer. */
const RESPONSES: Record<WrongAnswer, Builder> = {
  'server-error': (_, requestId) =>
    problemResponse(problem('ServerError', 'The server could not finish the request.'), requestId),
  'bad-gateway': () => HttpResponse.html(GATEWAY_PAGE, { status: 502 }),
  unavailable: (_, requestId) => {
    const busy = problem('ServiceUnavailable', 'The service is busy or under maintenance.');
    return problemResponse(busy, requestId, { 'retry-after': String(RETRY_AFTER_S) });
  },
  forbidden: ({ permission }, requestId) => {
    const words = 'Your role does not include the permission for this.';
    const missing = permission === null ? {} : { permission };
    return problemResponse(problem('NoPermission', words, missing), requestId);
  },
  'signed-out': (_, requestId) =>
    problemResponse(problem('NotSignedIn', 'Nobody is signed in.'), requestId),
  'payment-refused': (_, requestId) =>
    problemResponse(problem('PaymentRefused', 'The bank refused the payment.'), requestId),
  timeout: () => new Promise<Response>(() => {}),
  network: () => HttpResponse.error(),
  malformed: () => HttpResponse.json({ unexpected: 'shape' }),
  'not-json': () => HttpResponse.text('It works!'),
  empty: () => new HttpResponse(null, { status: 200 }),
};

/** The wrong answer of a fault. With `timeout` the promise stays pending for ever. */
export function faultResponse(
  kind: WrongAnswer,
  endpoint: Endpoint,
  requestId: string,
): Response | Promise<Response> {
  return RESPONSES[kind](endpoint, requestId);
}
