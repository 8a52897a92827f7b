/**
 * What a spreadsheet would run instead of showing it (OWASP, CSV injection): a formula sign, also in
 * its full-width form and behind blanks, which some programs drop. Such a cell gets an apostrophe.
 */
export const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
