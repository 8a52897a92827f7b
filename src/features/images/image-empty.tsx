import { Button } from '#ui/button.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { REGISTRIES_PATH } from '#urls/registries.ts';
import { NO_FILTER, type ImagesView, type SetImagesView } from './use-images-view.ts';

/** No registry of this site has an image. */
export function NoImageYet() {
  return (
    <EmptyState
      icon="layers"
      title="No image is known at this site"
      actions={<ButtonLink to={REGISTRIES_PATH}>Open registries</ButtonLink>}
    >
      Images come with the registries that are connected. They are read when a registry is
      synchronised.
    </EmptyState>
  );
}

/** Images exist, but not under these filters. */
export function NoImageMatches({ view, setView }: { view: ImagesView; setView: SetImagesView }) {
  const { q, state } = view;
  return (
    <EmptyState
      icon="filter-x"
      title={q ? `No image matches “${q}”` : 'No image matches these filters'}
      actions={
        <>
          {q ? <Button onClick={() => void setView({ q: '' })}>Remove the search</Button> : null}
          {state.length > 0 ? (
            <Button onClick={() => void setView({ state: [] })}>Show every state</Button>
          ) : null}
          <Button kind="ghost" onClick={() => void setView(NO_FILTER)}>
            Show all images
          </Button>
        </>
      }
    >
      Images of the other site are behind the switch in the header.
    </EmptyState>
  );
}
