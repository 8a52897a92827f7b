import type { ImageRef } from '#contract/image-ref.ts';
import { imageName } from '#domain/image-ref.ts';
import { plural } from '#lib/plural.ts';
import styles from './image-name.module.css';

/** `repository:tag` in mono, the tag quieter; further tags of the digest are counted. */
export function ImageName({
  image,
}: {
  image: Pick<ImageRef, 'namespace' | 'repository' | 'tags'>;
}) {
  const { namespace, repository, tags } = image;
  const [tag, ...others] = tags;
  return (
    <span
      className={styles['name']}
      data-hint={tags.map((each) => imageName({ namespace, repository, tag: each })).join('\n')}
    >
      {namespace}/{repository}
      {tag === undefined ? null : <span className={styles['tag']}>:{tag}</span>}
      {others.length > 0 ? (
        <span className={styles['more']}> +{plural(others.length, 'tag')}</span>
      ) : null}
    </span>
  );
}
