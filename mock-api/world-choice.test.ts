import { expect, test } from 'vitest';
import { DEFAULT_CHOICE, readChoice, writeChoice, type WorldChoice } from './world-choice.ts';

const CHOSEN: WorldChoice = {
  scenario: 'hostile-text',
  person: 'mei-tan',
  faults: [{ endpoint: 'getQuota', kind: 'timeout', times: 2 }],
  eventFault: 'late',
};

test('reads every part of an address', () => {
  const params = new URLSearchParams(
    'mock-scenario=hostile-text&mock-role=manager&mock-fault=getQuota:timeout:2&mock-events=late',
  );
  expect(readChoice(params, DEFAULT_CHOICE)).toEqual(CHOSEN);
});

test.each([
  ['mock-person=sofia-rossi', 'sofia-rossi'],
  ['mock-person=none', null],
  ['mock-role=analyst', 'wei-chen'],
  ['mock-role=analyst&mock-person=daniel-koh', 'daniel-koh'],
  ['mock-role=analyst&mock-person=somebody', 'wei-chen'],
  ['mock-person=toString', 'mei-tan'],
])('%s signs in %s', (search, person) => {
  expect(readChoice(new URLSearchParams(search), CHOSEN).person).toBe(person);
});

test('absent and unknown parts stay as before', () => {
  expect(readChoice(new URLSearchParams(), CHOSEN)).toEqual(CHOSEN);
  const params = new URLSearchParams('mock-scenario=toString&mock-role=root');
  expect(readChoice(params, CHOSEN)).toEqual(CHOSEN);
});

test('an empty fault takes the faults away', () => {
  expect(readChoice(new URLSearchParams('mock-fault='), CHOSEN).faults).toEqual([]);
});

test.each([CHOSEN, DEFAULT_CHOICE, { ...CHOSEN, person: null }])(
  'survives writing and reading %#',
  (choice) => {
    expect(readChoice(writeChoice(choice), CHOSEN)).toEqual(choice);
  },
);
