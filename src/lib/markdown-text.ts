/** Text of an image or report as Markdown shows it: no sign of it makes a link, a table or HTML. */
export function markdownText(hostile: string): string {
  return hostile
    .replaceAll(/[\r\n\u2028\u2029]+/g, ' ')
    .replaceAll(/[\\`*_{}[\]()<>#|!~&]/g, (sign) => `\\${sign}`);
}
