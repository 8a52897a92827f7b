import { createRandom } from '../random.ts';

/** The token of a pipeline after so many rotations: worked out each time, so that none is stored. */
export function pipelineToken(id: string, rotations: number): string {
  return createRandom(`token of ${id} after ${rotations}`).hex(40);
}
