/** Title of a browser tab: the view first, so that many tabs stay apart. */
export function documentTitle(view: string): string {
  return `${view} · Image Scan Console`;
}
