import {
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server';
import { IMAGE_LEVELS } from '#domain/image-level.ts';
import { IMAGE_STATES } from '#domain/image-state.ts';
import { REGION_IDS } from '#domain/region.ts';
import { IMAGES_PATH } from './image-address.ts';
import { siteParser } from './site.ts';

/** Ways to look at the images of a site. */
export const IMAGE_VIEWS = ['repositories', 'images', 'blind-spots'] as const;
export type ImageView = (typeof IMAGE_VIEWS)[number];

/** Everything that decides which rows the list shows. */
export const imagesParsers = {
  site: siteParser,
  view: parseAsStringLiteral(IMAGE_VIEWS).withDefault('repositories'),
  q: parseAsString.withDefault(''),
  state: parseAsArrayOf(parseAsStringLiteral(IMAGE_STATES)).withDefault([]),
  repository: parseAsString.withDefault(''),
  level: parseAsArrayOf(parseAsStringLiteral(IMAGE_LEVELS)).withDefault([]),
  region: parseAsArrayOf(parseAsStringLiteral(REGION_IDS)).withDefault([]),
  /** Key of a blind spot. */
  spot: parseAsString.withDefault(''),
};

/** What is chosen in the view of one image. */
export const imageParsers = {
  site: siteParser,
  /** From 1; 0 is every layer. */
  layer: parseAsInteger.withDefault(0),
  /** Digest of another image, or the instant of an earlier scan; empty compares nothing. */
  compare: parseAsString.withDefault(''),
};

const serialize = createSerializer(imagesParsers);

/** Address of the list. @example imagesUrl({ view: 'images', state: ['failed'] }) */
export function imagesUrl(view: Partial<inferParserType<typeof imagesParsers>> = {}): string {
  return serialize(IMAGES_PATH, view);
}
