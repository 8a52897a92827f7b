import { Link } from 'react-router';
import { Fact } from '#components/fact-list.tsx';
import type { RiskCategory } from '#domain/risk-category.ts';
import { plural } from '#lib/plural.ts';
import { risksUrl } from '#urls/risks.ts';

type SameFileFactProps = { category: RiskCategory; sha256: string; images: number };

/** How far the very same file reaches, whatever it is called there, with a way to those images. */
export function SameFileFact({ category, sha256, images }: SameFileFactProps) {
  const others = images - 1;
  return (
    <Fact name="Same file">
      {others === 0 ? (
        'In no other image'
      ) : (
        <Link
          className="link"
          to={risksUrl(category, { q: `hash:${sha256}`, group: 'image', status: [] })}
        >
          In {plural(others, 'other image')}
        </Link>
      )}
    </Fact>
  );
}
