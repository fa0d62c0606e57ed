import type { Overdue } from '../../app/findings/overdue';
import { ribbonMessages as words } from './ribbon-messages';

export function overdueTold({ findings, actions, unnamed, hidden }: Overdue): string {
  if (findings + actions === 0) return words.nothingOverdue;
  return [
    words.overdue(findings, actions),
    ...(unnamed > 0 ? [words.unnamed(unnamed)] : []),
    ...(hidden ? [words.shown(hidden.name)] : []),
  ].join(' ');
}
