/** A number of a sentence, with the way to what it counts; `count` is what the list there has in all. */
type Counted = { words: string; to: string; count?: number };

/** What a card or the page says in words: plain text, and the numbers that can be followed. */
export type Sentence = readonly (string | Counted)[];

/** The words alone, for charts and files. */
export function sentenceText(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === 'string' ? part : part.words)).join('');
}
