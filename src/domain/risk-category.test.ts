import { expect, test } from 'vitest';
import { RISK_CATEGORIES, RISK_CATEGORY_FACTS } from './risk-category.ts';

const LEVELS = ['High', 'Medium', 'Low'];
const VERDICTS = ['Urgent', 'Suspicious', 'Notice'];

test.each([
  ['system-vulnerability', LEVELS, ['ignore', 'whitelist', 'verify'], true, true],
  ['application-vulnerability', LEVELS, ['ignore', 'whitelist', 'verify'], false, true],
  ['baseline', LEVELS, ['whitelist'], false, true],
  ['malicious-sample', VERDICTS, ['whitelist'], false, true],
  ['sensitive-file', LEVELS, ['ignore', 'whitelist', 'mark-false-positive'], false, false],
  ['build-instruction', LEVELS, ['ignore', 'whitelist', 'mark-false-positive'], false, false],
] as const)(
  '%s: words %j, handlings %j, quick fix %s, export %s',
  (category, words, handlings, quickFix, exportable) => {
    expect(RISK_CATEGORY_FACTS[category]).toMatchObject({
      severityWords: words,
      handlings,
      quickFix,
      exportable,
      manualScan: true,
      periodicScan: true,
    });
  },
);

test.each([
  ['system-vulnerability', 'System vulnerability', 'System vulnerabilities'],
  ['application-vulnerability', 'Application vulnerability', 'Application vulnerabilities'],
  ['baseline', 'Baseline risk', 'Baseline'],
  ['malicious-sample', 'Malicious sample', 'Malicious samples'],
  ['sensitive-file', 'Sensitive file', 'Sensitive files'],
  ['build-instruction', 'Build instruction risk', 'Build instructions'],
] as const)('%s reads %s, as a heading %s', (category, label, plural) => {
  expect(RISK_CATEGORY_FACTS[category]).toMatchObject({ label, plural });
});

test('there are six categories and only one has quick fix', () => {
  expect(RISK_CATEGORIES).toHaveLength(6);
  expect(RISK_CATEGORIES.filter((category) => RISK_CATEGORY_FACTS[category].quickFix)).toEqual([
    'system-vulnerability',
  ]);
});
