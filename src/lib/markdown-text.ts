/** White space that would begin a new line or cell. */
const BREAKS = /[\t\v\f\r\n\u0085\u2028\u2029]+/g;

/** What a terminal obeys instead of showing it, and what hides or turns the text around it. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;

const SIGNS = /[\\`*_{}[\]()<>#|!~&]/g;

/**
 * Text of an image or report as Markdown shows it: no sign of it makes a link, a table or HTML, and
 * none of it is invisible, so `cat` of the file is safe too: ESC reads `[U+001B]`.
 */
export function markdownText(hostile: string): string {
  return hostile
    .replaceAll(BREAKS, ' ')
    .replaceAll(UNSEEN, codePoint)
    .replaceAll(SIGNS, (sign) => `\\${sign}`);
}

function codePoint(sign: string): string {
  return `[U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`;
}
