import type { Random } from '../random.ts';

/** Tags of the images of a stream, newest first. The newest has the names that move along, too. */
export function streamTags(count: number, leads: boolean, random: Random): string[][] {
  const [major, minor] = [random.int(1, 6), random.int(2, 24)];
  return Array.from({ length: count }, (_, age) => {
    const steps = count - 1 - age;
    const line = `${major}.${minor + Math.floor(steps / 3)}`;
    const version = `${line}.${steps % 3}`;
    return age === 0 && leads ? [version, line, 'latest'] : [version];
  });
}

/** Day of the first scan of each image of a stream, counted back from the epoch, newest first. */
export function firstScanDays(count: number, reach: number, random: Random): number[] {
  const gap = Math.max(1, Math.min(34, Math.floor(reach / count)));
  const newest = random.int(0, Math.min(16, reach));
  return Array.from({ length: count }, (_, age) =>
    Math.min(reach, newest + age * gap + random.int(0, Math.floor(gap / 2))),
  );
}
