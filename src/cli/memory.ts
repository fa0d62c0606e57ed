import { setFlagsFromString } from 'node:v8';
import type { Host } from '../host/host';

/** In characters of texts longer than a line or two: forty million of them are eighty megabytes. */
const MUCH_TEXT = 10_000_000;

/**
 * All is looked through for what is no longer used when the memory has doubled, not when it is fourfold: a workbook
 * of ten thousand rows takes 500 MB instead of 700, for a twentieth of the time.
 */
export function heedMemory(): void {
  setFlagsFromString('--heap-growing-percent=100');
}

/** Long texts are passed over at a glance and leave much behind: they are looked through the more often. */
export function heedTexts({ model }: Host): void {
  if (model.pkg.weight.longTexts > MUCH_TEXT) setFlagsFromString('--heap-growing-percent=30');
}
