export const IMAGES_PATH = '/images';

/** Address of one image. The digest is its identity; the same one may be in two repositories. */
export function imageUrl(image: { namespace: string; repository: string; digest: string }): string {
  const { namespace, repository, digest } = image;
  return `${IMAGES_PATH}/${[namespace, repository, digest].map(encodeURIComponent).join('/')}`;
}
