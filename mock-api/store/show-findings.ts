import type { RiskCategory } from '#domain/risk-category.ts';
import { findingsByImage } from './image-findings.ts';
import { isLookedFor } from './looked-for.ts';
import { markWhitelisted } from './mark-whitelisted.ts';
import { findingsAfterFix, proveFix, taskThatBuilt } from './prove-fix.ts';
import { removeFindings } from './remove-findings.ts';
import { riskKey } from './risk-key.ts';
import { beginLife, noteTurn, pauseLife } from './risk-turns.ts';
import type { Finding, Image, Store } from './store.ts';

/**
 * What a scan that ended at `at` (ISO 8601) has found is there for lists. The first scan finds all that
 * the settings have it look for. What they do not is set aside until they do again.
 */
export function showFindings(store: Store, image: Image, at: string): void {
  const shown = findingsByImage(store, image.site).get(image) ?? [];
  const isFirst = image.unchecked !== null;
  const hidden = isFirst ? firstFindings(store, image, at) : (store.setAside.get(image) ?? []);
  image.unchecked = null;
  image.lastScanAt = at;

  const { sections } = store.settings;
  const left = shown.filter((finding) => !isLookedFor(sections, finding));
  const found = hidden.filter(({ finding }) => isLookedFor(sections, finding));
  if (left.length + found.length > 0) {
    for (const { finding, wasShown } of found) {
      if (!wasShown) seeFirst(finding, at);
      if (isFirst || !wasShown)
        beginLife(finding, Date.parse(at), isFirst ? 'new-image' : 'newly-published');
    }
    for (const finding of left) pauseLife(finding, Date.parse(at));
    const now = found.map(({ finding }) => finding);
    markWhitelisted(store, now, Date.parse(at));
    removeFindings(store, new Set(shown));
    addFindings(store, image, [...shown.filter((finding) => !left.includes(finding)), ...now]);
  }
  store.setAside.set(image, [
    ...hidden.filter((each) => !found.includes(each)),
    ...left.map((finding) => ({ finding, wasShown: true })),
  ]);
  openMatchedAgain(store, image, at);
  const task = taskThatBuilt(store, image);
  if (task?.proof === null) proveFix(store, task, Date.parse(at));
}

/** What a rebuilt image holds was there before: its risks are as old as they are in the old image. */
function firstFindings(store: Store, image: Image, at: string) {
  const task = taskThatBuilt(store, image);
  const found = task ? findingsAfterFix(store, task) : store.discovery.findingsOf(image, at);
  return found.map((finding) => ({ finding, wasShown: task !== undefined }));
}

function seeFirst(finding: Finding, at: string): void {
  finding.firstSeenAt = at;
  finding.firstSeenMs = Date.parse(at);
  finding.subject.firstSeenAt = at;
}

/**
 * Ignoring a sensitive file or a build instruction is for one alert: a scan that matches it again raises
 * it again (product-facts 6.12). Vulnerabilities stay ignored until the day that was chosen.
 */
function openMatchedAgain(store: Store, image: Image, at: string): void {
  for (const finding of findingsByImage(store, image.site).get(image) ?? []) {
    const { handling, category } = finding;
    if (handling?.action !== 'ignore' || !IGNORED_ONCE.includes(category)) continue;
    if (handling.at >= at) continue;
    handling.standing -= 1;
    handling.matchedAgain = { risks: (handling.matchedAgain?.risks ?? 0) + 1, at };
    finding.handling = null;
    noteTurn(finding, Date.parse(at));
  }
}

const IGNORED_ONCE: readonly RiskCategory[] = ['sensitive-file', 'build-instruction'];

/** Findings of one image stay together, as the counts of images need it. */
function addFindings(store: Store, { site }: Image, found: readonly Finding[]): void {
  const known = store.byRisk[site];
  for (const finding of found) {
    store.findings[site].push(finding);
    const key = riskKey(finding);
    const same = known.get(key);
    if (same) same.push(finding);
    else known.set(key, [finding]);
  }
}
