const LONGEST = 80;

/**
 * The system's name as it may stand in a comment or a message. The name is read from the image, so a
 * line break in it would end the comment, and `syntax=…` in the first line of a Dockerfile would
 * fetch another parser. Only letters, digits and a few signs of real release names stay; the rest
 * becomes a space. Empty names read 'This image'.
 */
export function commandOsLabel(osLabel: string): string {
  const words = osLabel.replaceAll(/[^A-Za-z0-9 ._()+/:-]+/g, ' ').split(' ');
  return words.filter(Boolean).join(' ').slice(0, LONGEST).trim() || 'This image';
}

/** First line of a command: which system it is for (design 6.7). */
export function commandHeader(osLabel: string): string {
  return `# ${commandOsLabel(osLabel)}: upgrade only the affected packages`;
}
