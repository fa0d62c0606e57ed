import { listed, type Said, type SaidValue, say } from '../../register/said';
import type { FigureText, PaperRecord } from './paper-record';

/** So many figures are named; of the others how many there are. */
const mostNamed = 6;

/** A figure that is another now. */
export interface ChangedFigure {
  readonly id: string;
  /** 「期末未結 5→4」 */
  readonly text: SaidValue;
}

export function changedFigures(
  { figures: then }: Pick<PaperRecord, 'figures'>,
  now: Readonly<Record<string, FigureText>>,
): ChangedFigure[] {
  return Object.entries(then).flatMap(([id, { name, text }]) => {
    const is = now[id]?.text ?? say`已不計算`;
    return is === text ? [] : [{ id, text: say`${name} ${text}→${is}` }];
  });
}

/** 「甲 1→2、乙 3→4等共9項」 */
export function named(changed: readonly Pick<ChangedFigure, 'text'>[]): Said {
  const more = changed.length > mostNamed ? say`等共${String(changed.length)}項` : '';
  const shown = changed.slice(0, mostNamed).map(({ text }) => text);
  return say`${listed(shown)}${more}`;
}
