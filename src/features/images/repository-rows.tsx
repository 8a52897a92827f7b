import { useCallback } from 'react';
import { usePagedRows } from '#api/use-paged-rows.ts';
import type { RepositoryRow } from '#contract/images.ts';
import { ImageList } from './image-list.tsx';
import { repositoriesPage, type RepositoriesAnswer } from './image-queries.ts';
import { nameOf, REPOSITORY_COLUMNS } from './repository-columns.tsx';
import type { ImagesView, SetImagesView } from './use-images-view.ts';

/** One row for each repository; it opens as the list of its images. */
export function RepositoryRows({ view, setView }: { view: ImagesView; setView: SetImagesView }) {
  const pageOptions = useCallback(
    (offset: number, limit: number) => repositoriesPage(view, offset, limit),
    [view],
  );
  return (
    <ImageList
      label="Repositories"
      noun={{ one: 'repository', many: 'repositories' }}
      view={view}
      setView={setView}
      list={usePagedRows<RepositoryRow, RepositoriesAnswer>(pageOptions)}
      columns={REPOSITORY_COLUMNS}
      rowKey={nameOf}
      rowName={nameOf}
      onOpen={(row) => void setView({ view: 'images', repository: nameOf(row) })}
      scopeOf={(repositories) => ({ repositories })}
    />
  );
}
