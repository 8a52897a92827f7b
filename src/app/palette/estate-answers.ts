import type { EstateAnswer } from '#contract/search.ts';
import type { RiskCategory } from '#domain/risk-category.ts';
import type { Site } from '#domain/region.ts';
import { plural } from '#lib/plural.ts';
import type { IconName } from '#ui/icon.tsx';
import { risksUrl } from '#urls/risks.ts';

/** What was found, where, and the list that shows exactly that. */
export type EstateLine = { key: string; icon: IconName; label: string; detail: string; to: string };

type Images = { images: number; imagesAtOtherSite: number };

const VULNERABILITY_ID = /^(CVE-\d{4}-\d{3,}|[A-Z][A-Za-z-]*-[\w:-]+)$/i;

/** All images whatever their status: the question is where it is, not what is still to do. */
function imagesList(
  site: Site,
  q: string,
  category: RiskCategory = 'system-vulnerability',
): string {
  return risksUrl(category, { site, group: 'image', status: [], q });
}

/** Where Enter leads before any answer has come: the images that match what was typed. */
export function estateFallback(site: Site, text: string): string {
  return imagesList(site, VULNERABILITY_ID.test(text) ? `cve:${text}` : text);
}

/** The answers as lines, vulnerabilities first. */
export function estateLines(answer: EstateAnswer, site: Site, asked: string): EstateLine[] {
  const where = ({ images, imagesAtOtherSite }: Images) => {
    const other = site === 'china' ? 'outside China' : 'in China';
    return imagesAtOtherSite > 0
      ? `${plural(images, 'image')} here, ${imagesAtOtherSite} ${other}`
      : plural(images, 'image');
  };
  return [
    ...answer.vulnerabilities.map((found) => ({
      key: `cve ${found.category} ${found.id}`,
      icon: 'layers' as const,
      label: `Which images have ${found.id}${inWhat(found)}`,
      detail: where(found),
      to: imagesList(site, `cve:${found.id}`, found.category),
    })),
    ...answer.vulnerabilities.filter(isAskedFor(asked)).map((found) => ({
      key: `open ${found.category} ${found.id}`,
      icon: 'shield-alert' as const,
      label: `Open ${found.id}${inWhat(found)}`,
      detail: '',
      to: risksUrl(found.category, { site, status: [] }, found.id),
    })),
    ...answer.packages.map((found) => ({
      key: `pkg ${found.category} ${found.name}`,
      icon: 'layers' as const,
      label: `Which images have package ${found.name}${inWhat(found)}`,
      detail: where(found),
      to: imagesList(site, `pkg:${quoted(found.name)}`, found.category),
    })),
    ...answer.repositories.map((found) => ({
      key: `repo ${found.name}`,
      icon: 'layers' as const,
      label: `Risks in ${found.name}`,
      detail: where(found),
      to: risksUrl('system-vulnerability', { site, repository: [found.name] }),
    })),
  ];
}

/** Whoever types an id may want the vulnerability itself; a name stands for too many. */
function isAskedFor(asked: string) {
  return ({ id }: { id: string }) => id.toLowerCase().startsWith(asked.toLowerCase());
}

/** The two kinds of vulnerabilities have lists of their own. */
function inWhat({ category }: { category: RiskCategory }): string {
  return category === 'application-vulnerability' ? ' in an application' : '';
}

/** A search value with spaces needs quotes to stay one value. */
function quoted(value: string): string {
  return /\s/.test(value) ? `"${value}"` : value;
}
