import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { usePagedRows } from '#api/use-paged-rows.ts';
import type { ImageRow } from '#contract/images.ts';
import { imageName } from '#domain/image-ref.ts';
import { imageUrl } from '#urls/image-address.ts';
import { IMAGE_COLUMNS } from './image-columns.tsx';
import { ImageList } from './image-list.tsx';
import { imagesPage, type ImagesAnswer } from './image-queries.ts';
import type { ImagesView, SetImagesView } from './use-images-view.ts';

/** One row for each digest. */
export function ImageRows({ view, setView }: { view: ImagesView; setView: SetImagesView }) {
  const navigate = useNavigate();
  const pageOptions = useCallback(
    (offset: number, limit: number) => imagesPage(view, offset, limit),
    [view],
  );
  return (
    <ImageList
      label="Images"
      noun={{ one: 'image', many: 'images' }}
      view={view}
      setView={setView}
      list={usePagedRows<ImageRow, ImagesAnswer>(pageOptions)}
      columns={IMAGE_COLUMNS}
      rowKey={({ image }) => image.digest}
      rowName={({ image }) => imageName({ ...image, tag: image.tags[0] ?? '' })}
      onOpen={({ image }) => void navigate(imageUrl(image))}
      scopeOf={(digests) => ({ digests })}
    />
  );
}
