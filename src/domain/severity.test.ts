import { expect, test } from 'vitest';
import {
  comparePriority,
  IMAGE_RISK_LEVELS,
  MALICIOUS_LEVEL_FACTS,
  PRIORITIES,
  PRIORITY_FACTS,
  prioritise,
  RISK_LEVEL_FACTS,
} from './severity.ts';

test.each([
  ['CRITICAL', null, null, 'asap', ['rated-critical']],
  ['CRITICAL', 5.0, false, 'asap', ['rated-critical']],
  ['HIGH', null, true, 'asap', ['rated-high', 'known-exploited']],
  ['HIGH', 9.0, null, 'asap', ['rated-high', 'cvss-9-or-more']],
  ['HIGH', 9.8, true, 'asap', ['rated-high', 'known-exploited', 'cvss-9-or-more']],
  ['HIGH', 8.9, null, 'later', ['rated-high']],
  ['HIGH', null, null, 'later', ['rated-high']],
  ['HIGH', null, false, 'later', ['rated-high']],
  ['MEDIUM', 9.8, true, 'later', ['rated-medium']],
  ['MEDIUM', null, null, 'later', ['rated-medium']],
  ['LOW', 9.8, true, 'nntf', ['rated-low']],
  ['NEGLIGIBLE', null, null, 'nntf', ['rated-low']],
  ['UNKNOWN', null, null, 'nntf', ['not-rated']],
  ['UNKNOWN', 10, true, 'nntf', ['not-rated']],
] as const)(
  '%s, score %s, exploited %s: %s because %j',
  (rawSeverity, cvssScore, knownExploited, priority, reasons) => {
    expect(prioritise({ rawSeverity, cvssScore, knownExploited })).toEqual({ priority, reasons });
  },
);

test('priorities sort by urgency, not by alphabet', () => {
  expect(['nntf', 'asap', 'later'].toSorted(comparePriority as never)).toEqual([
    'asap',
    'later',
    'nntf',
  ]);
});

test('the words of each vocabulary are the ones of the product', () => {
  const words = (facts: Record<string, { label: string }>) =>
    Object.entries(facts).map(([value, { label }]) => `${value} ${label}`);
  expect(PRIORITIES.map((priority) => PRIORITY_FACTS[priority].label)).toEqual([
    'High',
    'Medium',
    'Low',
  ]);
  expect(words(PRIORITY_FACTS)).toEqual(['asap High', 'later Medium', 'nntf Low']);
  expect(words(RISK_LEVEL_FACTS)).toEqual(['high High', 'medium Medium', 'low Low']);
  expect(words(MALICIOUS_LEVEL_FACTS)).toEqual([
    'serious Urgent',
    'suspicious Suspicious',
    'remind Notice',
  ]);
});

test('images count down from 3, high, to 0, none', () => {
  expect(IMAGE_RISK_LEVELS).toEqual([3, 2, 1, 0]);
});
