import type { RegionScope } from '#contract/regions.ts';
import { regionById } from '#domain/region.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';

type ScopeWords = {
  title: string;
  effect: string;
  confirm: string;
  cost: string;
  done: string;
  doneDetail: string;
};

/** What switching a region on or off will do, with the counts that the server gives. */
export function scopeWords(scope: RegionScope, inScope: boolean): ScopeWords {
  const name = regionName(scope.regionId);
  return inScope ? onWords(scope, name) : offWords(scope, name);
}

/** Name of a region in a sentence. */
export function regionName(regionId: RegionScope['regionId']): string {
  return regionById(regionId)!.label;
}

function offWords(scope: RegionScope, name: string): ScopeWords {
  const { images, scannableImages, repositories } = scope;
  const inAll = `in ${plural(repositories, 'repository', 'repositories')}`;
  const stop = scannableImages === 1 ? 'stops' : 'stop';
  return {
    title: `Stop scanning ${name}`,
    effect:
      nothingChanges(scope, `${name} leaves the scan`) ??
      `${name} leaves the scan: ${someOf(scannableImages, images)} ${inAll} ${stop} being scanned from the next scan on.${rest(scannableImages, images)}`,
    confirm: act('Stop scanning', scannableImages, name),
    cost: 'Results stay until their retention ends. Units already used are not given back.',
    done: `${name} is not scanned any more`,
    doneDetail: `${plural(scannableImages, 'image')} left out from the next scan on`,
  };
}

function onWords(scope: RegionScope, name: string): ScopeWords {
  const { images, scannableImages } = scope;
  return {
    title: `Scan ${name}`,
    effect:
      nothingChanges(scope, `${name} joins the scan`) ??
      `The next scan adds ${someOf(scannableImages, images)} of ${name}.${rest(scannableImages, images)}`,
    confirm: act('Scan', scannableImages, name),
    cost: 'Each digest that is not paid for this month costs one unit.',
    done: `${name} is part of the next scan`,
    doneDetail: `${plural(scannableImages, 'image')} added`,
  };
}

/** A region may hold no image that a scan could read; then its switch is about later ones. */
function nothingChanges({ images, scannableImages }: RegionScope, change: string): string | null {
  if (images === 0) return `${change}. It holds no image now.`;
  if (scannableImages > 0) return null;
  const none = images === 1 ? 'Its image cannot' : `None of its ${formatNumber(images)} images can`;
  return `${change}. ${none} be scanned now.`;
}

function act(verb: string, images: number, name: string): string {
  return images === 0 ? `${verb} ${name}` : `${verb} ${plural(images, 'image')}`;
}

function someOf(some: number, all: number): string {
  return some === all ? plural(all, 'image') : `${formatNumber(some)} of ${plural(all, 'image')}`;
}

/** Images of the Personal edition and of systems that are not supported are in no scan anyway. */
function rest(some: number, all: number): string {
  const others = all - some;
  return others === 0
    ? ''
    : ` The other ${others === 1 ? 'one' : formatNumber(others)} cannot be scanned.`;
}
