import { UNCHECKED_STATES } from '#contract/images.ts';
import type { Handlers } from '../handle.ts';
import { toImageRef } from '../store/image-ref.ts';
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
} satisfies Pick<Handlers, 'listUncheckedImages'>;
