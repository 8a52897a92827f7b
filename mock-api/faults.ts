import { endpoints, type EndpointId } from '#contract/endpoints.ts';

/** Ways in which an answer can go wrong; the words are for the developer panel and the README. */
export const FAULTS = {
  'server-error': '500 with the problem ServerError',
  'bad-gateway': '502 with the page of a proxy',
  unavailable: '503 with the problem ServiceUnavailable and Retry-After: 8',
  forbidden: '403 with the problem NoPermission',
  'signed-out': '401 with the problem NotSignedIn',
  'payment-refused': '402 with the problem PaymentRefused',
  timeout: 'No answer, ever',
  network: 'The connection drops',
  'lost-reply': 'The request is carried out, but the reply is lost',
  malformed: '200 with JSON of another shape',
  'not-json': '200 with text that is not JSON',
  empty: '200 without a body',
  slow: 'The right answer, two seconds later',
} as const satisfies Record<string, string>;

export type FaultKind = keyof typeof FAULTS;
export const FAULT_KINDS = Object.keys(FAULTS) as FaultKind[];

/** Faults of the way back: the request is carried out all the same. */
const CARRIED_OUT = ['slow', 'lost-reply'] as const satisfies readonly FaultKind[];
type CarriedOut = (typeof CARRIED_OUT)[number];

/** Faults that answer instead of the endpoint. */
export type WrongAnswer = Exclude<FaultKind, CarriedOut>;

export function isCarriedOut(kind: FaultKind): kind is CarriedOut {
  return (CARRIED_OUT as readonly FaultKind[]).includes(kind);
}

/** One endpoint misbehaves, `times` times or until the fault is taken away. */
export type Fault = { endpoint: EndpointId; kind: FaultKind; times?: number };

/** Reads `listRisks:server-error` or `…:2`; null for anything else. */
export function parseFault(text: string): Fault | null {
  const [endpoint = '', kind = '', times, ...rest] = text.split(':');
  if (!Object.hasOwn(endpoints, endpoint) || !Object.hasOwn(FAULTS, kind) || rest.length)
    return null;
  const fault = { endpoint: endpoint as EndpointId, kind: kind as FaultKind };
  if (times === undefined) return fault;
  return /^[1-9]\d{0,5}$/.test(times) ? { ...fault, times: Number(times) } : null;
}

/** Writes what `parseFault` reads. */
export function formatFault({ endpoint, kind, times }: Fault): string {
  return [endpoint, kind, ...(times === undefined ? [] : [times])].join(':');
}

export type Faults = {
  /** The fault that the next answer of the endpoint has, counted down; null for a right answer. */
  take(endpoint: string): FaultKind | null;
  set(faults: readonly Fault[]): void;
};

/** The faults of one mock API. The first one named for an endpoint comes first. */
export function createFaults(initial: readonly Fault[] = []): Faults {
  let active: Fault[] = [];
  const faults: Faults = {
    take(endpoint) {
      const fault = active.find((candidate) => candidate.endpoint === endpoint);
      if (!fault) return null;
      if (fault.times !== undefined && --fault.times === 0) {
        active = active.filter((candidate) => candidate !== fault);
      }
      return fault.kind;
    },
    set(next) {
      active = next.map((fault) => ({ ...fault }));
    },
  };
  faults.set(initial);
  return faults;
}
