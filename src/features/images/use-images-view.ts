import { useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import { imagesParsers } from '#urls/images.ts';

/** The longest text that the server searches for. */
const SEARCH_MAX = 200;

/** What the list shows, read from the address and written to it. */
export function useImagesView() {
  const [typed, setView] = useQueryStates(imagesParsers, { history: 'push' });
  const { site, view, q, state, repository, level, region, spot } = typed;
  const clean = useMemo(
    () => ({
      site,
      view,
      q: q.trim().slice(0, SEARCH_MAX),
      state,
      repository,
      level,
      region,
      spot,
    }),
    [site, view, q, state, repository, level, region, spot],
  );
  return [clean, setView] as const;
}

export type ImagesView = ReturnType<typeof useImagesView>[0];
export type SetImagesView = ReturnType<typeof useImagesView>[1];

/** Takes every filter away and stays in the view. */
export const NO_FILTER: Omit<ImagesView, 'site' | 'view'> = {
  q: '',
  state: [],
  repository: '',
  level: [],
  region: [],
  spot: '',
};

export function isFiltered({ q, state, repository, level, region, spot }: ImagesView): boolean {
  return [q, state, repository, level, region, spot].some((filter) => filter.length > 0);
}
