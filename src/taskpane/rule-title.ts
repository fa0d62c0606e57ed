import type { RuleEntry } from '../rules/reference';
import { inLanguage } from './language';

/** A rule's title in the language of the pane; its messages are of the data and stay Chinese. */
export function ruleTitle({ title, titleEn }: Pick<RuleEntry, 'title' | 'titleEn'>): string {
  return inLanguage(title, titleEn);
}
