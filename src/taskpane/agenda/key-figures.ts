import type { Figures } from '../../facts/figure';
import { messages } from '../messages';

/** The figures that sum a part of the agenda up, by its number; none for parts of words only. */
export function keyFigures(no: string, figures: Figures): string[] {
  const at = (id: string) => String(figures[id]?.value ?? messages.figures.unknown);
  const say = messages.figures;
  switch (no) {
    case '1':
      return [say.resolutions(at('1.open'), at('1.overdue'), at('1.released'))];
    case '3-1':
      return [
        say.findings(
          at('3-1.total.opening'),
          at('3-1.total.new'),
          at('3-1.total.closed'),
          at('3-1.total.closing'),
        ),
        say.actions(at('3-1.overdue')),
      ];
    case '3-3':
      return [say.audits(at('3-3.audits'), at('3-3.findings.total'))];
    case '3-4':
      return [say.objectives(at('3-4.met'), at('3-4.notMet'), at('3-4.noData'))];
    case '5':
      return [
        say.risks(at('5.高'), at('5.中'), at('5.低')),
        say.treatments(at('5.open'), at('5.overdue')),
      ];
    default:
      return [];
  }
}
