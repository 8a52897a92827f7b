import { UNCHECKED_STATES } from '#contract/images.ts';
import type { Handlers } from '../handle.ts';
import { toImageRef } from '../store/image-ref.ts';
import { blindSpots } from '../store/blind-spots.ts';
import { compareSince, compareWithImage } from '../store/compare-images.ts';
import { imageByPath, imageRisks, scansOfImage, toImageDetail } from '../store/image-detail.ts';
import { imageRows, repositoryRows } from '../store/image-rows.ts';
import { page } from '../store/page.ts';
import { tally } from '../store/tally.ts';

export const imageHandlers = {
  listUncheckedImages: ({ store, query }) => {
    const rows = store.images.flatMap((image) =>
      image.site === query.site && image.unchecked
        ? [{ image: toImageRef(image), ...image.unchecked }]
        : [],
    );
    return {
      rows: page(rows, query),
      total: rows.length,
      byState: tally(UNCHECKED_STATES, rows, ({ state }) => state),
    };
  },

  listImages: ({ store, now, query }) => {
    const { rows, byState } = imageRows(store, query, now);
    return { rows: page(rows, query), total: rows.length, byState };
  },

  listImageRepositories: ({ store, now, query }) => {
    const { rows, byState } = repositoryRows(store, query, now);
    return { rows: page(rows, query), total: rows.length, byState };
  },

  getImage: ({ store, now, path }) => toImageDetail(store, imageByPath(store, path), now),

  listImageRisks: ({ store, now, path, query }) => {
    const rows = imageRisks(store, imageByPath(store, path), query, now);
    return { rows: page(rows, query), total: rows.length };
  },

  listImageScans: ({ store, path }) => ({ rows: scansOfImage(store, imageByPath(store, path)) }),

  compareImages: ({ store, now, path, query }) => {
    const image = imageByPath(store, path);
    const { rows, byKind, same } =
      query.with === undefined
        ? compareSince(store, image, query.since ? Date.parse(query.since) : now, now)
        : compareWithImage(store, image, imageByPath(store, { ...path, digest: query.with }), now);
    return { rows: page(rows, query), total: rows.length, byKind, same };
  },

  getBlindSpots: ({ store, query }) => ({
    images: store.images.filter(({ site }) => site === query.site).length,
    spots: blindSpots(store, query.site),
  }),
} satisfies Pick<
  Handlers,
  | 'listUncheckedImages'
  | 'listImages'
  | 'listImageRepositories'
  | 'getImage'
  | 'listImageRisks'
  | 'listImageScans'
  | 'compareImages'
  | 'getBlindSpots'
>;
