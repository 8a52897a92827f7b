import * as z from 'zod/mini';
import { PRIORITIES } from '#domain/severity.ts';
import { endpoint } from './endpoint.ts';

/** Longest time that an admin may give for a fix, in days. */
export const MOST_TARGET_DAYS = 365;

const targetDays = z.int().check(z.gte(1), z.lte(MOST_TARGET_DAYS));

/** Days from the first sight of a risk within which it should be fixed (decision D16). */
export const FixTargets = z
  .record(z.enum(PRIORITIES), targetDays)
  .register(z.globalRegistry, { id: 'FixTargets' });

export const getFixTargets = endpoint({
  id: 'getFixTargets',
  method: 'GET',
  url: '/api/fix-targets',
  summary: 'Within how many days risks should be fixed',
  permission: 'risk.read',
  response: z.object({ targets: FixTargets }),
  problems: [],
});

export const setFixTargets = endpoint({
  id: 'setFixTargets',
  method: 'PUT',
  url: '/api/fix-targets',
  summary: 'Within how many days risks should be fixed, for everybody',
  permission: 'settings.change',
  body: z.object({ targets: FixTargets }),
  response: z.object({ targets: FixTargets }),
  problems: [],
});
