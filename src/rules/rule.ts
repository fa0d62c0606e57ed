import type { Facts } from '../facts/facts';
import type { Needs } from '../facts/needs';
import type { Severity } from './problem';
import type { Settings } from '../register/settings';
import type { Report } from './report';

/** Areas of domain.md's checks; REG is what cannot be read and no domain rule speaks of. */
export type Area =
  | 'REG'
  | 'MEM'
  | 'RSP'
  | 'AUD'
  | 'FND'
  | 'CA'
  | 'RSK'
  | 'KPI'
  | 'MR'
  | 'TRK'
  | 'DAT'
  | 'PRC'
  | 'RPT';

export interface Rule {
  /** Stable, such as FND-08. */
  readonly id: string;
  /** Of its reports, where a report does not state its own. */
  readonly severity: Severity;
  readonly area: Area;
  /** One short line, Traditional Chinese. */
  readonly title: string;
  /** The same in English: what the pane says where Excel is in another language. */
  readonly titleEn: string;
  /** Article of the procedure, clause of the standard, or 「實務作法」. */
  readonly authority: string;
  /** Why it matters: what goes wrong in the meeting or the audit otherwise. One or two sentences. */
  readonly why: string;
  /** How it is mended, step by step in one or two sentences. */
  readonly mend: string;
  /** The settings that hold its thresholds. */
  readonly thresholds?: readonly (keyof Settings)[];
  /** The procedure itself commands it: its severity cannot be set per workbook. */
  readonly commanded?: true;
  /** A missing table or column is reported once by REG-01 or REG-02; the rule is then not run. */
  readonly needs: Needs;
  run(context: Facts): Iterable<Report>;
}
