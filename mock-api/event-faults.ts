/** Ways in which the events of scans can go wrong; the words are for the README. */
export const EVENT_FAULTS = {
  twice: 'Every event comes twice',
  late: 'Every event comes four seconds late',
  'out-of-order': 'Of two events the second comes first',
  silent: 'The connection stands, and no event ever comes',
  refused: 'There is no connection',
} as const satisfies Record<string, string>;

export type EventFault = keyof typeof EVENT_FAULTS;

export function isEventFault(text: string): text is EventFault {
  return Object.hasOwn(EVENT_FAULTS, text);
}

/** How much later a late event comes. */
const LATE_MS = 4000;

/** Sends events through `send` as the fault has it. Call the result for each event. */
export function withFault<E>(fault: EventFault | null, send: (event: E) => void) {
  let held: E | null = null;
  return (event: E): void => {
    switch (fault) {
      case null:
        return send(event);
      case 'twice':
        send(event);
        return send(event);
      case 'late':
        return void setTimeout(() => send(event), LATE_MS);
      case 'out-of-order': {
        if (held === null) return void (held = event);
        send(event);
        send(held);
        return void (held = null);
      }
      case 'silent':
      case 'refused':
        return undefined;
    }
  };
}
