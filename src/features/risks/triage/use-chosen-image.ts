import { parseAsString, useQueryState } from 'nuqs';

/** Digest of the image whose evidence and commands the panel shows; in the address, so links keep it. */
export function useChosenImage() {
  return useQueryState('image', parseAsString);
}
