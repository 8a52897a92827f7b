import { SCAN_LIMIT_MS } from './scan-timetable.ts';

const HOUR_MS = 3_600_000;

/** Hours of one scan (product-facts 5.3). */
export const SCAN_LIMIT_HOURS = SCAN_LIMIT_MS / HOUR_MS;

/** Hours that pulling takes at a speed limit in images an hour; null without a limit (product-facts 3.4). */
export function hoursAtSpeed(images: number, imagesPerHour: number | null): number | null {
  return imagesPerHour === null ? null : images / imagesPerHour;
}

/** Whether one scan is cut before it has pulled all images (product-facts 3.4); never without a limit. */
export function exceedsScan(images: number, imagesPerHour: number | null): boolean {
  return (hoursAtSpeed(images, imagesPerHour) ?? 0) > SCAN_LIMIT_HOURS;
}

/** How many images one scan can pull at a speed limit in images an hour. */
export function imagesInOneScan(imagesPerHour: number): number {
  return imagesPerHour * SCAN_LIMIT_HOURS;
}

/** The lowest speed limit, in images an hour, at which one scan can pull all images; at least 1. */
export function speedThatFits(images: number): number {
  return Math.max(1, Math.ceil(images / SCAN_LIMIT_HOURS));
}
