import type { RuleEntry } from '../rules/reference';
import { inLanguage } from './language';

/** A rule's title in the language of the pane. */
export function ruleTitle({ title, titleEn }: Pick<RuleEntry, 'title' | 'titleEn'>): string {
  return inLanguage(title, titleEn);
}
