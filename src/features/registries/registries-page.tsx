import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { apiQuery } from '#api/query.ts';
import { usePermit } from '#api/use-permit.ts';
import { FailureState } from '#components/failure-state.tsx';
import { failureText } from '#components/failure-text.ts';
import { ForbiddenState } from '#components/forbidden-state.tsx';
import { isForbidden } from '#contract/api-error.ts';
import { listRegistries, type Registry } from '#contract/registries.ts';
import { ADD_REGISTRY_PATH } from '#urls/registries.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { Button } from '#ui/button.tsx';
import { CardPage } from '#ui/card-page.tsx';
import { Note } from '#ui/note.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { PipelinesCard } from './pipelines-card.tsx';
import styles from './registries-page.module.css';
import { RegistriesCard } from './registries-card.tsx';

/** Where images come from: registries by kind, and build pipelines. Both sites at once. */
export function RegistriesPage() {
  const permit = usePermit('registry.manage');
  return (
    <CardPage>
      <title>Registries · Image Scan Console</title>
      <div className={styles['head']}>
        <h1 className={styles['title']}>Registries</h1>
        <ButtonLink
          kind="primary"
          icon="plus"
          to={ADD_REGISTRY_PATH}
          disabledReason={permit.ok ? null : permit.reason}
        >
          Add registry
        </ButtonLink>
      </div>
      <p className={styles['lead']}>
        Lists of images are read every early morning. Only images that are listed here can be
        scanned.{permit.ok ? '' : ` ${permit.reason}`}
      </p>
      <RegistryList />
    </CardPage>
  );
}

function RegistryList() {
  const query = useQuery(apiQuery(listRegistries, {}));
  const { data, error } = query;
  const retry = () => void query.refetch();
  if (isForbidden(error))
    return <ForbiddenState error={error} title="The registries are closed to your role" />;
  if (!data && error)
    return (
      <FailureState error={error} title="The registries could not be loaded" onRetry={retry} />
    );
  if (!data) return <Skeleton lines={12} label="Loading: the registries" />;
  return (
    <>
      {error ? (
        <Note
          tone="caution"
          title="The registries could not be loaded again"
          actions={
            <Button size="small" onClick={retry}>
              Retry now
            </Button>
          }
        >
          {failureText(error).cause} What is shown is from the last answer.
        </Note>
      ) : null}
      <NotConnected rows={data.rows} />
      <RegistriesCard rows={data.rows} />
      <PipelinesCard rows={data.rows} />
    </>
  );
}

/** A link to one registry that is not there any more says so. */
function NotConnected({ rows }: { rows: readonly Registry[] }) {
  const { registryId } = useParams();
  if (registryId === undefined || rows.some(({ id }) => id === registryId)) return null;
  return (
    <Note tone="caution" title="The registry of this address is not connected">
      It may have been removed. Results of its images stay until their retention ends.
    </Note>
  );
}
