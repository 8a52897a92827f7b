import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { Link, useParams } from 'react-router';
import { apiQuery } from '#api/query.ts';
import { AnswerState } from '#components/answer-state.tsx';
import { ApiError } from '#contract/api-error.ts';
import { getImage } from '#contract/image-detail.ts';
import { CardPage } from '#ui/card-page.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { IMAGES_PATH } from '#urls/image-address.ts';
import { imageParsers, imagesUrl } from '#urls/images.ts';
import { ImageComparison } from './image-comparison.tsx';
import { ImageHead } from './image-head.tsx';
import { ImageRisks } from './image-risks.tsx';
import { ImageScans } from './image-scans.tsx';
import { LayerStrip } from './layer-strip.tsx';
import styles from './image-page.module.css';

/** One image: what it is, which layer brings what, how it was scanned, and how it differs. */
export function ImagePage() {
  const { namespace = '', repository = '', digest = '' } = useParams();
  const path = { namespace, repository, digest };
  const { data, error, refetch } = useQuery(apiQuery(getImage, { path }));
  const [{ site, layer, compare }, setView] = useQueryStates(imageParsers, { history: 'push' });
  return (
    <CardPage>
      <title>{`${namespace}/${repository} · Image Scan Console`}</title>
      <nav className={styles['crumbs']} aria-label="Breadcrumb">
        <Link to={imagesUrl({ site })}>Images</Link>
        <span aria-hidden="true">›</span>
        <Link to={imagesUrl({ site, view: 'images', repository: `${namespace}/${repository}` })}>
          {namespace}/{repository}
        </Link>
      </nav>
      {data ? (
        <>
          <ImageHead detail={data} />
          <LayerStrip
            layers={data.layers}
            chosen={layer}
            onChoose={(next) => void setView({ layer: next })}
          />
          <ImageRisks detail={data} layer={layer} onAllLayers={() => void setView({ layer: 0 })} />
          <ImageComparison
            detail={data}
            chosen={compare}
            onChoose={(next) => void setView({ compare: next })}
          />
          <ImageScans path={path} />
        </>
      ) : isMissing(error) ? (
        <NoSuchImage />
      ) : (
        <AnswerState error={error} onRetry={() => void refetch()} what="The image" lines={12} />
      )}
    </CardPage>
  );
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof ApiError &&
    error.failure.kind === 'problem' &&
    error.failure.problem.code === 'NotFound'
  );
}

function NoSuchImage() {
  return (
    <>
      <h1 className={styles['title']}>No such image</h1>
      <EmptyState
        icon="layers"
        title="No image of this repository has this digest"
        actions={<ButtonLink to={IMAGES_PATH}>Open images</ButtonLink>}
      >
        It may have been removed from its registry, or the address is cut short.
      </EmptyState>
    </>
  );
}
