import type { AgendaItem } from '../register/register';
import type { People, Position } from '../facts/people';
import type { Block } from './document';
import type { Figures } from '../facts/figure';
import type { Meeting } from '../facts/meeting';

/** What the parts are written from. */
export interface PartContext extends Meeting {
  readonly figures: Figures;
  readonly people: People;
  /** This meeting's rows of 審查議案 under an item number, as they stand in the sheet. */
  itemsOf(no: string): readonly AgendaItem[];
}

/** What the register's data say in a part; what people wrote for it is added from 審查議案. */
export interface PartBody {
  readonly sentences: readonly string[];
  /** Tables, and in time charts, that follow the sentences. */
  readonly blocks: readonly Block[];
}

export interface PartDefinition {
  readonly no: string;
  /** In the procedure's words. */
  readonly title: string;
  /** Whose head reports unless the row names someone. */
  readonly reporter: Position & ('執行小組組長' | '稽核小組組長');
  compose(context: PartContext): PartBody;
  /** 3-1 … 3-4. */
  readonly items?: readonly PartDefinition[];
}

/** A part that only people can write. */
export const noData: PartBody = { sentences: [], blocks: [] };
