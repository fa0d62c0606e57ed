import type { Agenda, AgendaPart } from '../../review/agenda';
import { NOT_FILLED } from '../../review/wording/cell-text';
import { listed } from '../language-marks';

/** Why a part cannot be worked out: its first sentence; '' where it only waits to be written, or is ready. */
export function lackOf({ status, sentences, items }: AgendaPart): string {
  const [first = ''] = sentences;
  return status === 'missing' && items.length === 0 && first !== NOT_FILLED ? first : '';
}

/** Numbers of the parts that are not ready, 「2、3-2」, by what is to be done about them; '' for none. */
export function missingParts({ parts }: Agenda): { unfilled: string; unknown: string } {
  const missing = parts
    .flatMap((part) => (part.items.length > 0 ? part.items : [part]))
    .filter(({ status }) => status === 'missing');
  const numbers = (those: readonly AgendaPart[]) => listed(those.map(({ no }) => no));
  return {
    unfilled: numbers(missing.filter((part) => lackOf(part) === '')),
    unknown: numbers(missing.filter((part) => lackOf(part) !== '')),
  };
}
