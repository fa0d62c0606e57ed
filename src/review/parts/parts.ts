import { agendaTitles } from '../../facts/agenda-words';
import { noData, type PartDefinition } from '../part';
import { auditResults } from './audit-results';
import { improvements } from './improvements';
import { measurements } from './measurements';
import { nonconformities } from './nonconformities';
import { objectives } from './objectives';
import { performance } from './performance';
import { previousActions } from './previous-actions';
import { risks } from './risks';

/** A part whose content people write: nothing of it is in the other tables. */
function writtenPart(no: '2' | '4' | '7'): PartDefinition {
  return { no, title: agendaTitles[no], reporter: '執行小組組長', compose: () => noData };
}

/** Procedure 伍.二.(二): six parts, in this order. */
export const sixParts: readonly PartDefinition[] = [
  previousActions,
  writtenPart('2'),
  { ...performance, items: [nonconformities, measurements, auditResults, objectives] },
  writtenPart('4'),
  risks,
  improvements,
];

/** CNS/ISO 27001:2022 9.3.2 c), after the six when 議程版本 asks for it. */
export const seventhPart: PartDefinition = writtenPart('7');
