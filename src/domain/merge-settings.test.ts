import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedFields, fieldChange, forkedFields, mergeSettings } from './merge-settings.ts';
import {
  ALL_SETTINGS_FIELDS,
  settingOf,
  withSetting,
  type ScanSettings,
  type SettingsField,
} from './scan-settings.ts';

const BASE: ScanSettings = {
  scan: {
    periodic: true,
    cycle: { every: 1, unit: 'day' },
    window: { from: 2, to: 6, timeZone: 'Asia/Shanghai' },
    excludedRepositories: [],
    addNewRepositories: true,
    timeRangeDays: 30,
    retentionDays: 90,
  },
  baseline: { items: ['ak_leak'] },
  sensitiveFiles: { on: true, rules: ['pem', 'rdp'] },
  buildInstructions: { rules: ['add'] },
  runtime: { applications: [] },
  automaticFixing: { on: false, everyDays: 7, repositories: [], timeRangeDays: 30 },
};

/* Field, its value for me, its value for them, who changed it. */
test.each<[SettingsField, unknown, unknown, string]>([
  ['scan.timeRangeDays', 30, 30, 'same'],
  ['scan.timeRangeDays', 7, 30, 'mine'],
  ['scan.timeRangeDays', 30, 7, 'theirs'],
  ['scan.timeRangeDays', 7, 90, 'both'],
  ['scan.timeRangeDays', 7, 7, 'same'],
  ['scan.cycle', { every: 3, unit: 'day' }, { unit: 'day', every: 3 }, 'same'],
  ['scan.cycle', { every: 3, unit: 'day' }, { every: 3, unit: 'hour' }, 'both'],
  ['sensitiveFiles.rules', ['pem'], ['pem', 'rdp'], 'mine'],
  ['automaticFixing.on', true, true, 'same'],
])('%s of %j and %j: %s', (field, my, their, change) => {
  const fork = {
    base: BASE,
    mine: withSetting(BASE, field, my),
    theirs: withSetting(BASE, field, their),
  };
  expect(fieldChange(fork, field)).toBe(change);
});

describe('the merge', () => {
  const mine = withSetting(withSetting(BASE, 'scan.timeRangeDays', 7), 'scan.periodic', false);
  const theirs = withSetting(withSetting(BASE, 'scan.timeRangeDays', 90), 'scan.retentionDays', 30);
  const fork = { base: BASE, mine, theirs };

  test('lists what differs, in the order of the tabs', () => {
    expect(forkedFields(fork)).toEqual([
      { field: 'scan.periodic', change: 'mine' },
      { field: 'scan.timeRangeDays', change: 'both' },
      { field: 'scan.retentionDays', change: 'theirs' },
    ]);
  });

  test('keeps what does not collide of both', () => {
    const { scan } = mergeSettings(fork, { 'scan.timeRangeDays': 'mine' });
    expect(scan).toEqual({ ...BASE.scan, periodic: false, timeRangeDays: 7, retentionDays: 30 });
  });

  test('takes theirs where nothing was chosen, and the choice where one was', () => {
    expect(mergeSettings(fork, {}).scan.timeRangeDays).toBe(90);
    expect(mergeSettings(fork, { 'scan.periodic': 'theirs' }).scan.periodic).toBe(true);
    expect(mergeSettings(fork, { 'scan.retentionDays': 'mine' }).scan.retentionDays).toBe(90);
  });
});

const settings = fc.record({
  scan: fc.record({
    periodic: fc.boolean(),
    cycle: fc.record({ every: fc.constantFrom(1, 2), unit: fc.constantFrom('hour', 'day') }),
    window: fc.record({
      from: fc.constantFrom(2, 22),
      to: fc.constant(6),
      timeZone: fc.constant('UTC'),
    }),
    excludedRepositories: fc.subarray(['a/b', 'c/d']),
    addNewRepositories: fc.boolean(),
    timeRangeDays: fc.constantFrom(7, 30),
    retentionDays: fc.constantFrom(30, 90),
  }),
  baseline: fc.record({ items: fc.subarray(['ak_leak', 'password_leak']) }),
  sensitiveFiles: fc.record({ on: fc.boolean(), rules: fc.subarray(['pem', 'rdp']) }),
  buildInstructions: fc.record({ rules: fc.subarray(['add', 'apt']) }),
  runtime: fc.record({ applications: fc.subarray(['x', 'y']) }),
  automaticFixing: fc.record({
    on: fc.boolean(),
    everyDays: fc.constantFrom(1, 7),
    repositories: fc.subarray(['a/b']),
    timeRangeDays: fc.constantFrom(7, 30),
  }),
}) as fc.Arbitrary<ScanSettings>;

test('every field of a merge is that of somebody, and what one alone changed is never lost', () => {
  fc.assert(
    fc.property(settings, settings, settings, (base, mine, theirs) => {
      const fork = { base, mine, theirs };
      const merged = mergeSettings(fork, {});
      for (const field of ALL_SETTINGS_FIELDS) {
        const [value, my, their] = [merged, mine, theirs].map((one) => settingOf(one, field));
        expect([my, their]).toContainEqual(value);
        if (fieldChange(fork, field) === 'mine') expect(value).toEqual(my);
        if (fieldChange(fork, field) === 'theirs') expect(value).toEqual(their);
      }
    }),
  );
});

test('merging with what nobody changed gives the other, from either side', () => {
  fc.assert(
    fc.property(settings, settings, (base, other) => {
      expect(mergeSettings({ base, mine: other, theirs: base }, {})).toEqual(other);
      expect(mergeSettings({ base, mine: base, theirs: other }, {})).toEqual(other);
      expect(changedFields(base, base)).toEqual([]);
    }),
  );
});
