import type { NewRows } from '../birth-rows';
import { agendaItems } from './agenda-items';
import { attendance } from './attendance';
import { audits } from './audits';
import { correctiveActions } from './corrective-actions';
import { findings } from './findings';
import { indicators } from './indicators';
import { measurements } from './measurements';
import { members } from './members';
import { settings, units } from './office';
import { resolutions } from './resolutions';
import { responsibilities } from './responsibilities';
import { reviews } from './reviews';
import { risks } from './risks';

/** Three years (113–115) of a fictional office, before its third review. */
export const sampleRows: NewRows = {
  Settings: settings,
  Units: units,
  Members: members,
  Responsibilities: responsibilities,
  Audits: audits,
  Findings: findings,
  CorrectiveActions: correctiveActions,
  Indicators: indicators,
  Measurements: measurements,
  Risks: risks,
  Reviews: reviews,
  Attendance: attendance,
  AgendaItems: agendaItems,
  Resolutions: resolutions,
};
