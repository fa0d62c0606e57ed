import type { Figures } from '../../facts/figure';
import { messages } from '../messages';

export interface FigureLine {
  readonly text: string;
  /** Why a figure of the line is unknown; '' where all are known. */
  readonly reason: string;
}

type Name = keyof typeof messages.figures.names;

/** The figures that sum a part of the agenda up, by its number; none for parts of words only. */
export function keyFigures(no: string, figures: Figures): FigureLine[] {
  const say = messages.figures;
  const line = (name: Name, write: (at: ValueAt) => string) => figureLine(figures, name, write);
  switch (no) {
    case '1':
      return [
        line('resolutions', (at) =>
          say.resolutions(at('1.open', ' 件'), at('1.overdue', ' 件'), at('1.released', ' 件')),
        ),
      ];
    case '3-1':
      return [
        line('findings', (at) =>
          say.findings(
            at('3-1.total.opening'),
            at('3-1.total.new'),
            at('3-1.total.closed'),
            at('3-1.total.closing'),
          ),
        ),
        line('actions', (at) => say.actions(at('3-1.overdue', ' 件'))),
      ];
    case '3-3':
      return [
        line('audits', (at) =>
          say.audits(at('3-3.audits', ' 場'), at('3-3.findings.total', ' 項')),
        ),
      ];
    case '3-4':
      return [
        line('objectives', (at) =>
          say.objectives(at('3-4.met'), at('3-4.notMet'), at('3-4.noData')),
        ),
      ];
    case '5':
      return [
        line('risks', (at) => say.risks(at('5.高'), at('5.中'), at('5.低'))),
        line('treatments', (at) => say.treatments(at('5.open', ' 件'), at('5.overdue', ' 件'))),
      ];
    default:
      return [];
  }
}

/** A figure's value with its measure word. */
type ValueAt = (id: string, unit?: string) => string;

/** A line of which nothing is known says so once, not for each of its figures. */
function figureLine(figures: Figures, name: Name, write: (at: ValueAt) => string): FigureLine {
  const reasons = new Set<string>();
  let known = 0;
  const text = write((id, unit = '') => {
    const { value = null, reason = '' } = figures[id] ?? {};
    if (value === null) {
      reasons.add(reason);
      return messages.figures.unknown;
    }
    known += 1;
    return `${value}${unit}`;
  });
  return {
    text: known > 0 ? text : messages.figures.allUnknown(messages.figures.names[name]),
    reason: [...reasons].filter((reason) => reason !== '').join('；'),
  };
}
