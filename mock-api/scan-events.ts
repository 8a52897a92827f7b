import { http, HttpResponse, type HttpHandler } from 'msw';
import { SCAN_EVENTS } from '#contract/scan-events.ts';
import { can } from '#domain/role.ts';
import { isOpen } from '#domain/subscription.ts';
import { withFault, type EventFault } from './event-faults.ts';
import type { Session } from './handle.ts';
import { scanActivityHandlers } from './handlers/scan-activity.ts';
import { advanceScans } from './store/advance-scans.ts';
import { imageScanState } from './store/subscription.ts';

/** How often the world is looked at for news. */
const LOOK_MS = 1000;

/** The stream of events about scans. It ends when nobody listens any more. */
export function scanEvents(session: Session, fault: EventFault | null): HttpHandler {
  return http.get(`*${SCAN_EVENTS.url}`, () => {
    if (fault === 'refused' || !mayListen(session)) return new HttpResponse(null, { status: 403 });
    let timer: ReturnType<typeof setInterval> | undefined;
    let listening = true;
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        const encoder = new TextEncoder();
        const send = withFault(fault, (text: string) => {
          if (listening) controller.enqueue(encoder.encode(text));
        });
        const look = news(session, send);
        look();
        timer = setInterval(look, LOOK_MS);
      },
      cancel() {
        listening = false;
        clearInterval(timer);
      },
    });
    const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store' };
    return new HttpResponse(stream, { headers });
  });
}

function mayListen(session: Session): boolean {
  const { store, now } = session.world();
  const person = session.person();
  return (
    person !== null &&
    can(person.role, SCAN_EVENTS.permission) &&
    isOpen(imageScanState(store, now))
  );
}

/** Sends what has changed since the last look, and a sign of life when nothing has for a while. */
function news(session: Session, send: (text: string) => void): () => void {
  let revision = -1;
  let spokeAt = 0;
  return () => {
    const { store, now } = session.world();
    advanceScans(store, now);
    const changed = store.scanClock.revision !== revision;
    if (!changed && now - spokeAt < SCAN_EVENTS.pauseMs) return;
    const person = session.person();
    if (!person) return;
    revision = store.scanClock.revision;
    spokeAt = now;
    const caller = { store, now, role: person.role, person: person.name, personId: person.id };
    const data = changed ? JSON.stringify(scanActivityHandlers.getScanActivity(caller)) : '{}';
    const name = changed ? SCAN_EVENTS.activity : SCAN_EVENTS.alive;
    send(`event: ${name}\ndata: ${data}\n\n`);
  };
}
