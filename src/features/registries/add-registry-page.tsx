import { Link } from 'react-router';
import { usePermit } from '#api/use-permit.ts';
import { REGISTRIES_PATH } from '#urls/registries.ts';
import { CardPage } from '#ui/card-page.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';
import { AddRegistryForm } from './add-registry-form.tsx';
import styles from './add-registry.module.css';
import page from './registries-page.module.css';

/** Connects a Harbor, Quay or GitLab (product-facts 3.3). */
export function AddRegistryPage() {
  const permit = usePermit('registry.manage');
  return (
    <CardPage form>
      <title>Add registry · Image Scan Console</title>
      <nav className={styles['crumbs']} aria-label="Where you are">
        <Link to={REGISTRIES_PATH}>Registries</Link>
        <Icon name="chevron-right" size={14} />
        <span aria-current="page">Add registry</span>
      </nav>
      <h1 className={page['title']}>Add registry</h1>
      <p className={page['lead']}>
        Its list of images is read at once and every early morning. Scans begin when you start one
        or with the next periodic one.
      </p>
      {permit.ok ? (
        <AddRegistryForm />
      ) : (
        <EmptyState icon="lock" title="Adding a registry is closed to your role">
          {permit.reason}
        </EmptyState>
      )}
    </CardPage>
  );
}
