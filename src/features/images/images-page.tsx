import { useQuery } from '@tanstack/react-query';
import { useScanBlocker } from '#api/use-scan-blocker.ts';
import { IMAGE_LEVEL_LABELS } from '#domain/image-level.ts';
import { IMAGE_STATE_LABELS, IMAGE_STATES } from '#domain/image-state.ts';
import { SITE_LABELS } from '#domain/region.ts';
import { plural } from '#lib/plural.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { FacetMenu } from '#ui/facet-menu.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { IMAGE_VIEWS, type ImageView } from '#urls/images.ts';
import { scanPlanUrl } from '#urls/scans.ts';
import { BlindSpots } from './blind-spots.tsx';
import { FilterChip } from './filter-chip.tsx';
import { imagesPage } from './image-queries.ts';
import { ImageRows } from './image-rows.tsx';
import { ImageSearch } from './image-search.tsx';
import styles from './images-page.module.css';
import { RepositoryRows } from './repository-rows.tsx';
import {
  NO_FILTER,
  useImagesView,
  type ImagesView,
  type SetImagesView,
} from './use-images-view.ts';

const VIEW_LABELS = {
  repositories: 'By repository',
  images: 'By image',
  'blind-spots': 'Blind spots',
} as const satisfies Record<ImageView, string>;

/** All images of a site: by repository, one by one, or only what nothing is known of. */
export function ImagesPage() {
  const [view, setView] = useImagesView();
  return (
    <div className={styles['page']}>
      <title>Images · Image Scan Console</title>
      <Head view={view} />
      <Bar view={view} setView={setView} />
      {view.view === 'repositories' ? <RepositoryRows view={view} setView={setView} /> : null}
      {view.view === 'images' ? <ImageRows view={view} setView={setView} /> : null}
      {view.view === 'blind-spots' ? <BlindSpots view={view} /> : null}
    </div>
  );
}

function Head({ view }: { view: ImagesView }) {
  const all = useQuery(imagesPage({ ...view, ...NO_FILTER }, 0, 1));
  return (
    <div className={styles['head']}>
      <h1 className={styles['title']}>Images</h1>
      <p className={styles['meta']}>
        {all.data ? `${plural(all.data.total, 'image')} in site ${SITE_LABELS[view.site]}` : null}
      </p>
      <ButtonLink kind="primary" icon="play" to={scanPlanUrl()} disabledReason={useScanBlocker()}>
        Scan now
      </ButtonLink>
    </div>
  );
}

function Bar({ view, setView }: { view: ImagesView; setView: SetImagesView }) {
  return (
    <div className={styles['bar']} role="search" aria-label="These images">
      <Segmented
        label="View"
        options={IMAGE_VIEWS.map((value) => ({ value, label: VIEW_LABELS[value] }))}
        value={view.view}
        onChange={(next) => void setView({ view: next })}
      />
      {view.view === 'blind-spots' ? null : (
        <>
          <ImageSearch key={view.q} view={view} setView={setView} />
          <StateFilter view={view} setView={setView} />
          <FilterChip
            name="Repository"
            value={view.repository}
            onRemove={() => void setView({ repository: '' })}
          />
          <FilterChip
            name="Risk"
            value={view.level.map((level) => IMAGE_LEVEL_LABELS[level]).join(' or ')}
            onRemove={() => void setView({ level: [] })}
          />
          <FilterChip
            name="Region"
            value={view.region.join(' or ')}
            onRemove={() => void setView({ region: [] })}
          />
          <FilterChip
            name="Blind spot"
            value={view.spot.slice(view.spot.indexOf(':') + 1)}
            onRemove={() => void setView({ spot: '' })}
          />
        </>
      )}
    </div>
  );
}

/** The counts are those under the other filters, so choosing one shows as many rows. */
function StateFilter({ view, setView }: { view: ImagesView; setView: SetImagesView }) {
  const byState = useQuery(imagesPage(view, 0, 100)).data?.byState;
  return (
    <FacetMenu
      label="State"
      values={IMAGE_STATES.map((value) => ({
        value,
        label: IMAGE_STATE_LABELS[value],
        count: byState?.[value] ?? 0,
      }))}
      chosen={view.state}
      onChange={(state) => void setView({ state: state as ImagesView['state'] })}
    />
  );
}
