import type { Drafts } from '../../app/row/draft';
import type { RowAt } from '../../app/row/row-desk';
import type { TableName } from '../../register/register';

/** What stands in the form: a row as it is, or one that is to be added. */
export type Current =
  | { readonly kind: 'row'; readonly at: RowAt }
  | { readonly kind: 'new'; readonly table: TableName; readonly key: string };

/** What is asked of the panel from outside of it, whether or not it is open. */
export type RowAsked =
  | { readonly table: TableName; readonly kind: 'new' }
  | {
      readonly table: TableName;
      readonly kind: 'rows';
      /** What has been done to the table. */
      readonly told: string;
      readonly first: RowAt | undefined;
    };

/** What outlives the panel: people go to another place of the pane and come back. */
export interface RowKept {
  drafts: Drafts;
  current: Current | undefined;
  /** Where linked rows were opened from. */
  trail: readonly Current[];
  table: TableName;
  showsHelp: boolean | undefined;
  /** A row that another panel asks for; `header` of the field that is meant. */
  wanted: { readonly at: RowAt; readonly header: string } | undefined;
  asked: RowAsked | undefined;
}

export const nothingKept = (): RowKept => ({
  ...{ drafts: [], current: undefined, trail: [], table: 'Findings' },
  ...{ showsHelp: undefined, wanted: undefined, asked: undefined },
});
