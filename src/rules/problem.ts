import type { CellValue } from '../register/fault';
import type { TableName } from '../register/register';
import { type Said } from '../register/said';
import type { Fix } from './fix';

/** E blocks 「可開會」, W warns, I informs. */
export type Severity = 'E' | 'W' | 'I';

/** What a check reports about a row. Data: it never throws. */
export interface Problem {
  /** Rule id such as FND-08; stands in RULES.md. */
  readonly rule: string;
  readonly severity: Severity;
  readonly table: TableName;
  /** Key of the row, '' for a problem of the whole table. */
  readonly key: string;
  /** Worksheet row, 1-based; 0 for a problem of the whole table. */
  readonly row: number;
  /** Column header; '' where no single column is meant. */
  readonly column: string;
  readonly value: CellValue | null;
  /** Traditional Chinese: the row, the value, why, and what to do. */
  readonly message: string;
  /** The message without the place, as data that another language can say. */
  readonly said: Said;
  /** The sheet it speaks of, where that is none of a table. */
  readonly sheet?: string;
  /** What would mend it, where the answer is known. */
  readonly fix?: Fix;
}
