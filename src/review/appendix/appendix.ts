import type { AppendixSection } from './section';
import { findingsSection } from './findings-section';
import { measurementsSection } from './measurements-section';
import { repeatsSection } from './repeats-section';
import { resolutionsSection } from './resolutions-section';
import { risksSection } from './risks-section';
import { seriesSection } from './series-section';

/** 議程附表, in the order of the parts that refer to it. */
export const appendixSections: readonly AppendixSection[] = [
  resolutionsSection,
  findingsSection,
  risksSection,
  repeatsSection,
  measurementsSection,
  seriesSection,
];
