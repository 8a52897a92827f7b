import { usePermit } from '#api/use-permit.ts';
import type { HandlingPermit } from './handling-rules.ts';

/** Whether the person may handle risks, with the reason when not; also until the role is known. */
export function useHandlingPermit(): HandlingPermit {
  return usePermit('risk.handle');
}
