import { createRandom } from '../../random.ts';
import type { Image } from '../../store/store.ts';
import { SENSITIVE_FILES, type SensitiveFile } from './sensitive-file-list.ts';

/** A file of an image in clear. It stays inside the seed: replies get its masked form only. */
type PlantedFile = {
  file: SensitiveFile;
  /** Index into `image.layers`. */
  layer: number;
  text: string;
  secrets: readonly string[];
};

const CHARACTERS = [...'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789'];

/** The sensitive files of an image; the digests of its layers decide. */
export function plantedFiles({ layers, namespace }: Image): PlantedFile[] {
  return SENSITIVE_FILES.flatMap((file) => {
    const layer = layers.findIndex(
      ({ digest, instruction }) =>
        file.cameBy.test(instruction) && createRandom(`${digest} ${file.rule}`).chance(file.share),
    );
    if (layer < 0) return [];
    const origin = file.shared ? namespace : layers[layer]!.digest;
    return [{ file, layer, ...write(file, `${origin} ${file.rule} text`) }];
  });
}

/** All secrets in clear that the seed has put into some images, for tests that look for them. */
export function seededSecrets(images: readonly Image[]): string[] {
  return [...new Set(images.flatMap(plantedFiles).flatMap(({ secrets }) => secrets))];
}

function write({ text }: SensitiveFile, seed: string): Pick<PlantedFile, 'text' | 'secrets'> {
  const random = createRandom(seed);
  const secrets: string[] = [];
  const written = text((prefix, length) => {
    const drawn = Array.from({ length }, () => random.pick(CHARACTERS)).join('');
    secrets.push(drawn);
    return prefix + drawn;
  });
  return { text: written, secrets };
}
