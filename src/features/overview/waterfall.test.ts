import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TURN_CAUSES, type TurnCause } from '#domain/risk-life.ts';
import { waterfall } from './waterfall.ts';

const NONE = Object.fromEntries(TURN_CAUSES.map((cause) => [cause, 0])) as Record<
  TurnCause,
  number
>;

test('each bar begins where the one before it ended', () => {
  const change = { before: 60, after: 50, parts: { ...NONE, 'new-image': 40, fixed: -50 } };
  expect(waterfall(change, ['new-image', 'fixed'])).toEqual([
    { by: 60, isTotal: true, start: 0, size: 60 },
    { by: 40, isTotal: false, start: 60, size: 40 },
    { by: -50, isTotal: false, start: 50, size: 50 },
    { by: 50, isTotal: true, start: 0, size: 50 },
  ]);
});

test('no bar leaves its track, whatever happened', () => {
  const part = fc.nat(5_000);
  fc.assert(
    fc.property(fc.nat(5_000), part, part, (before, came, went) => {
      const gone = Math.min(went, before + came);
      const parts = { ...NONE, 'new-image': came, fixed: -gone };
      const steps = waterfall({ before, after: before + came - gone, parts }, [
        'new-image',
        'fixed',
      ]);
      for (const { start, size } of steps) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start + size).toBeLessThanOrEqual(100.11);
      }
    }),
  );
});
