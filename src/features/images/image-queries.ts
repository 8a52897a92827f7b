import { apiQuery } from '#api/query.ts';
import type { Output } from '#contract/endpoint.ts';
import { listImageRepositories, listImages } from '#contract/images.ts';
import type { ImagesView } from './use-images-view.ts';

export type ImagesAnswer = Output<typeof listImages>;
export type RepositoriesAnswer = Output<typeof listImageRepositories>;

/** Rows `offset` to `offset + limit` of the images. */
export function imagesPage(view: ImagesView, offset: number, limit: number) {
  return apiQuery(listImages, { query: { ...filterOf(view), offset, limit } });
}

/** Rows `offset` to `offset + limit` of the repositories. */
export function repositoriesPage(view: ImagesView, offset: number, limit: number) {
  return apiQuery(listImageRepositories, { query: { ...filterOf(view), offset, limit } });
}

/** What is not chosen is left out, so that the same list is asked for once. */
function filterOf({ site, q, state, repository, level, region, spot }: ImagesView) {
  return {
    site,
    ...(q && { q }),
    ...(state.length > 0 && { state }),
    ...(repository && { repository }),
    ...(level.length > 0 && { level }),
    ...(region.length > 0 && { region }),
    ...(spot && { spot }),
  };
}
