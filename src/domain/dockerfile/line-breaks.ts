/** Offset of the line break at or behind an offset, or of the end of the file. */
export function endOfLine(file: string, from: number): number {
  const lineBreak = /[\r\n]/g;
  lineBreak.lastIndex = from;
  return lineBreak.exec(file)?.index ?? file.length;
}

/** Offset of the line behind the one that ends at an offset. */
export function nextLine(file: string, end: number): number {
  return end + (/^(?:\r\n|\n|\r)/.exec(file.slice(end, end + 2))?.[0].length ?? 0);
}

/** Tells the number of the line, from 1, at offsets that never fall. */
export function lineCounter(file: string): (offset: number) => number {
  let line = 1;
  let end = endOfLine(file, 0);
  return (offset) => {
    while (end < offset) {
      end = endOfLine(file, nextLine(file, end));
      line += 1;
    }
    return line;
  };
}
