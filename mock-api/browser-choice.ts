import {
  CHOICE_PARAMETERS,
  DEFAULT_CHOICE,
  readChoice,
  writeChoice,
  type WorldChoice,
} from './world-choice.ts';

const KEY = 'mock-api choice';

/**
 * The choice of this tab: from the address, else as before. The parameters leave the address, so
 * that people share links of the app and not of the sample data.
 */
export function takeChoice(): WorldChoice {
  const address = new URL(location.href);
  const kept = readChoice(new URLSearchParams(readKept()), DEFAULT_CHOICE);
  const choice = readChoice(address.searchParams, kept);
  for (const name of Object.values(CHOICE_PARAMETERS)) address.searchParams.delete(name);
  if (address.href !== location.href) history.replaceState(history.state, '', address);
  keepChoice(choice);
  return choice;
}

/** Keeps a choice for the next load of this tab. */
export function keepChoice(choice: WorldChoice): void {
  try {
    sessionStorage.setItem(KEY, writeChoice(choice).toString());
  } catch {
    // Blocked storage: the choice lasts until the next load.
  }
}

function readKept(): string {
  try {
    return sessionStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}
