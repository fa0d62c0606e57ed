import type { Audit, Finding, Review } from '../../register/register';
import type { TableName } from '../../register/register';
import type { Facts } from '../../facts/facts';
import type { Paper } from '../document';

/** What a paper is about. */
export interface PaperSubject {
  /** Of kinds that ask for a review. */
  readonly review?: Review;
  /** Of kinds that ask for a finding, or for an audit or a finding. */
  readonly finding?: Finding;
  readonly audit?: Audit;
  /** Keys of the rows that a list is to have, e.g. those a filter shows; all where nothing is said. */
  readonly rows?: readonly string[];
}

/**
 * What has to be chosen before the paper can be made; without a choice it is the next review (or
 * the latest held, for what is written after a meeting).
 */
export type AsksFor = 'nextReview' | 'heldReview' | 'finding' | 'findingOrAudit' | 'nothing';

export interface PaperKind {
  /** 「會議紀錄」 */
  readonly title: string;
  readonly asksFor: AsksFor;
  /** Of kinds that ask for a review: a meeting of every 會議類別 has the paper, once it is named. */
  readonly anyMeeting?: true;
  /** Of a list of a table's rows: it can be of those alone that the table's filter shows. */
  readonly lists?: TableName;
  /** Sheets that are made and replaced together, in their order; never none. */
  readonly papers: (facts: Facts, subject: PaperSubject) => readonly Paper[];
}
