import { useSyncExternalStore } from 'react';

/**
 * Where requests wait that the server refused because nobody is signed in. One store for the tab, as
 * one person sits before it: however many requests wait, one dialog asks.
 */
export type GateState = {
  /** The server said so, or the person signed out; until somebody signs in. */
  signedOut: boolean;
  /** The dialog is to be shown. Not while the person has put it aside to read the page. */
  asking: boolean;
  /** The person chose to sign out; the session did not end by itself. */
  chosen: boolean;
};

/** What a waiting request has to do. */
export type Outcome = 'send-again' | 'another-person' | 'give-up';

/** When a request was sent, and as whom as far as the console knew. */
export type Ticket = { turn: number; personId: string | null };

type Waiting = { ticket: Ticket; settle: (outcome: Outcome) => void };

const SIGNED_IN: GateState = { signedOut: false, asking: false, chosen: false };

let state = SIGNED_IN;
/** How many sign-ins there were: a refusal from before the last one means nothing any more. */
let turn = 0;
let personId: string | null = null;
const waiting = new Set<Waiting>();
const listeners = new Set<() => void>();

/** To be kept from before a request is sent until its answer. */
export function takeTicket(): Ticket {
  return { turn, personId };
}

/**
 * Waits until somebody has signed in, and tells what becomes of the request. Without a page that can
 * ask a person, or when the person has put the question aside, it gives up at once; a change that
 * somebody makes (`write`) asks again.
 *
 * @throws the reason of the signal, when it aborts first.
 */
export function waitForSignIn(
  ticket: Ticket,
  write: boolean,
  signal?: AbortSignal,
): Promise<Outcome> {
  if (signal?.aborted) return Promise.reject(signal.reason as Error);
  if (ticket.turn !== turn) return Promise.resolve(outcome(ticket, write));
  if (listeners.size === 0) return Promise.resolve('give-up');
  if (state.signedOut && !state.asking && !write) return Promise.resolve('give-up');
  show({ ...state, signedOut: true, asking: true });
  return new Promise((resolve, reject) => {
    const abort = () => {
      waiting.delete(entry);
      reject(signal?.reason as Error);
    };
    const entry: Waiting = {
      ticket,
      settle: (end) => {
        signal?.removeEventListener('abort', abort);
        resolve(end === 'give-up' ? end : outcome(ticket, write));
      },
    };
    waiting.add(entry);
    signal?.addEventListener('abort', abort, { once: true });
  });
}

/** A change that one person made is never sent as another; a question may be. */
function outcome(ticket: Ticket, write: boolean): Outcome {
  const same = ticket.personId === null || ticket.personId === personId;
  return same || !write ? 'send-again' : 'another-person';
}

/** Who is signed in, as the session says (`app/use-role-change.ts`). */
export function notePerson(id: string): void {
  personId = id;
}

/** Somebody has signed in: everything that waits goes on. */
export function passGate(id: string): void {
  turn += 1;
  personId = id;
  show(SIGNED_IN);
  settleAll('send-again');
}

/** Shows the dialog, from the button for it. */
export function askForSignIn(): void {
  show({ ...state, signedOut: true, asking: true });
}

/** The person has signed out. */
export function closeGate(): void {
  show({ signedOut: true, asking: true, chosen: true });
}

/** The person wants to read the page first: what waits fails with its refusal. */
export function putSignInAside(): void {
  show({ ...state, asking: false });
  settleAll('give-up');
}

/** Whether somebody has to sign in, and whether the dialog is to be shown. */
export function useSignInGate(): GateState {
  return useSyncExternalStore(subscribe, () => state);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    // Nobody is left who could ask: the next page starts as if nothing had happened.
    state = SIGNED_IN;
    personId = null;
    settleAll('give-up');
  };
}

function show(next: GateState): void {
  state = next;
  for (const listener of listeners) listener();
}

function settleAll(end: Outcome): void {
  const all = [...waiting];
  waiting.clear();
  for (const { settle } of all) settle(end);
}
