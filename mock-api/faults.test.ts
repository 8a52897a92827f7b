import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endpoints, type EndpointId } from '#contract/endpoints.ts';
import { createFaults, FAULT_KINDS, formatFault, parseFault } from './faults.ts';

describe('the text of a fault', () => {
  test.each([
    ['listRisks:server-error', { endpoint: 'listRisks', kind: 'server-error' }],
    ['getQuota:timeout:2', { endpoint: 'getQuota', kind: 'timeout', times: 2 }],
  ] as const)('%s', (text, fault) => {
    expect(parseFault(text)).toEqual(fault);
  });

  test.each([
    '',
    'listRisks',
    'listRisks:',
    'listRisks:on-fire',
    'deleteEverything:timeout',
    'toString:timeout',
    'getQuota:constructor',
    'getQuota:timeout:0',
    'getQuota:timeout:-1',
    'getQuota:timeout:two',
    'getQuota:timeout:2:3',
  ])('%j is none', (text) => {
    expect(parseFault(text)).toBeNull();
  });

  test('every fault survives writing and reading', () => {
    const endpoint = fc.constantFrom(...(Object.keys(endpoints) as EndpointId[]));
    const kind = fc.constantFrom(...FAULT_KINDS);
    const times = fc.option(fc.integer({ min: 1, max: 999_999 }), { nil: undefined });
    fc.assert(
      fc.property(endpoint, kind, times, (endpoint, kind, times) => {
        const fault = { endpoint, kind, ...(times !== undefined && { times }) };
        expect(parseFault(formatFault(fault))).toEqual(fault);
      }),
    );
  });
});

describe('the faults of a mock API', () => {
  test('last until they are taken away', () => {
    const faults = createFaults([{ endpoint: 'getQuota', kind: 'empty' }]);
    expect([faults.take('getQuota'), faults.take('getQuota')]).toEqual(['empty', 'empty']);
    expect(faults.take('getAccount')).toBeNull();
    faults.set([]);
    expect(faults.take('getQuota')).toBeNull();
  });

  test('are over after their times, and then the next one counts', () => {
    const faults = createFaults([
      { endpoint: 'getQuota', kind: 'network', times: 2 },
      { endpoint: 'getQuota', kind: 'timeout', times: 1 },
    ]);
    const taken = Array.from({ length: 4 }, () => faults.take('getQuota'));
    expect(taken).toEqual(['network', 'network', 'timeout', null]);
  });

  test('do not wear out what they were made from', () => {
    const given = [{ endpoint: 'getQuota', kind: 'empty', times: 1 }] as const;
    createFaults(given).take('getQuota');
    expect(createFaults(given).take('getQuota')).toBe('empty');
  });
});
