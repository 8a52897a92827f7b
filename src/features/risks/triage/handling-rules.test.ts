import { describe, expect, test } from 'vitest';
import type { HandlingAction } from '#domain/risk-handling.ts';
import { handlingBlock, handlingPreview } from './handling-rules.ts';

const none = {
  open: 0,
  fixing: 0,
  verifying: 0,
  fixed: 0,
  ignored: 0,
  'false-positive': 0,
  whitelisted: 0,
};
const SYSTEM = 'system-vulnerability';
const may = { ok: true } as const;

describe('what an action needs', () => {
  test.each([
    ['ignore', { open: 3 }, null],
    ['verify', { open: 3, verifying: 1 }, null],
    ['ignore', { ignored: 3 }, 'No risk is open'],
    ['verify', { verifying: 3 }, 'Verification is running; it ends within a minute'],
    ['reopen', { open: 3 }, 'No risk is ignored or a false positive'],
    ['reopen', { 'false-positive': 1 }, null],
    ['mark-false-positive', { open: 3 }, 'System vulnerabilities are not handled in this way'],
    ['reopen', { ignored: 1 }, null],
  ] as const)('%s with %o', (action: HandlingAction, statuses, reason) => {
    expect(handlingBlock(action, { statuses: { ...none, ...statuses } }, may, SYSTEM)).toBe(reason);
  });

  test('the role comes first', () => {
    const reason = 'Managers may not handle risks';
    const statuses = { ...none, open: 3 };
    expect(handlingBlock('ignore', { statuses }, { ok: false, reason }, SYSTEM)).toBe(reason);
  });
});

test('a preview counts what changes and names what does not', () => {
  const statuses = { ...none, open: 58, ignored: 2, verifying: 4 };
  expect(handlingPreview('ignore', { statuses })).toEqual({
    changes: 58,
    skips: [
      { status: 'verifying', risks: 4 },
      { status: 'ignored', risks: 2 },
    ],
  });
  expect(handlingPreview('reopen', { statuses }).changes).toBe(2);
});
