import { CardPage } from '#ui/card-page.tsx';
import { DockerfileCard } from './dockerfile-card.tsx';
import styles from './dockerfile-check.module.css';
import { DockerfileInput } from './dockerfile-input.tsx';
import { useDockerfiles } from './use-dockerfiles.ts';

/** The seven checks of build instructions over a Dockerfile, before an image is built from it. */
export function DockerfileCheckPage() {
  const dockerfiles = useDockerfiles();
  const { files, edit, undo, remove } = dockerfiles;
  return (
    <CardPage>
      <title>Check a Dockerfile · Image Scan Console</title>
      <h1 className={styles['title']}>Check a Dockerfile</h1>
      <p className={styles['lead']}>
        The same seven checks of build instructions as in a scan, and an edit for each finding.
        Files are checked in this browser: nothing is sent anywhere, and closing the tab forgets
        them.
      </p>
      <DockerfileInput {...dockerfiles} />
      {files.map((file) => (
        <DockerfileCard
          key={file.id}
          file={file}
          onEdit={(text) => edit(file.id, text)}
          onUndo={() => undo(file.id)}
          onRemove={() => remove(file.id)}
        />
      ))}
    </CardPage>
  );
}
