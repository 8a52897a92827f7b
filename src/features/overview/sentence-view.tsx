import { Link } from 'react-router';
import type { Sentence } from './sentence.ts';

/** A sentence whose numbers lead to their rows. */
export function SentenceView({ sentence }: { sentence: Sentence }) {
  return sentence.map((part, index) =>
    typeof part === 'string' ? (
      part
    ) : (
      <Link key={index} className="link" to={part.to} data-counted={part.count}>
        {part.words}
      </Link>
    ),
  );
}
