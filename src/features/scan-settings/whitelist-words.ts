import { plural } from '#lib/plural.ts';

/** What a rule would do: `Hides 14 open risks in 11 images.` */
export function hidingWords(hidden: {
  known: boolean;
  hiddenRisks: number;
  images: number;
}): string {
  if (!hidden.known)
    return 'The vulnerability data do not know this ID. The rule takes effect if it is found later.';
  if (hidden.hiddenRisks === 0) return 'Hides nothing now: there is no open risk in this scope.';
  return `Hides ${plural(hidden.hiddenRisks, 'open risk')} in ${plural(hidden.images, 'image')}.`;
}
