import { HostObject } from '../protocol/host-object';
import type { MemberUse } from '../protocol/member-use';

/** What an Excel in a certain state refuses. Numbers in comments are issues of OfficeDev/office-js. */
export interface Refusal {
  /** `Type.Member` or `Type.*`, as they travel. */
  readonly members: readonly string[];
  /** Any use when absent. */
  readonly kind?: MemberUse['kind'];
  readonly when?: (use: MemberUse) => boolean;
  /** An Office.js error code; `crash` ends Excel itself. */
  readonly code: string;
}

const FREEZING = ['FreezeAt', 'FreezeColumns', 'FreezeRows', 'Unfreeze'].map(
  (name) => `WorksheetFreezePanes.${name}`,
);

export const INACTIVE_WORKBOOK: readonly Refusal[] = [
  // 2078: with a range Excel for Windows crashes, with a text it finds nothing.
  {
    members: ['NamedItemCollection.Add'],
    when: ({ args }) => args?.any(1) instanceof HostObject,
    code: 'crash',
  },
  { members: ['NamedItemCollection.Add'], code: 'ItemNotFound' },
  // 2983
  { members: ['NamedItem.Delete'], code: 'crash' },
  // 6365: the workbook's own names go on working.
  { members: ['Worksheet.Names'], code: 'InvalidSelection' },
  // 5319
  {
    members: ['Workbook.GetActiveCell', 'Workbook.GetSelectedRange', 'Range.Select'],
    code: 'InvalidSelection',
  },
  // 771
  { members: ['WorksheetCollection.Add', 'Worksheet.Delete'], code: 'GeneralException' },
  {
    members: ['Worksheet.Activate', 'Table.ClearFilters', ...FREEZING],
    code: 'InactiveWorkbook',
  },
  {
    members: ['Gridlines', 'ShowGridlines', 'Headings', 'ShowHeadings'].map(
      (name) => `Worksheet.${name}`,
    ),
    kind: 'set',
    code: 'InactiveWorkbook',
  },
];

/** 2196, 2014 */
export const FREEZE_FAILS: readonly Refusal[] = [{ members: FREEZING, code: 'GeneralException' }];

/** What Excel greys out in a workbook shared in the old way; which code it answers with is nowhere said. */
export const SHARED_WORKBOOK: readonly Refusal[] = [
  {
    members: [
      'TableCollection.Add',
      'ChartCollection.Add',
      'ConditionalFormatCollection.Add',
      'DataValidation.Rule',
      'Range.Merge',
      'Worksheet.Delete',
      'WorksheetProtection.Protect',
    ],
    code: 'GeneralException',
  },
];

/** VBA's PageSetup.PaperSize fails where the printer does not have the paper. */
export const NO_A4: readonly Refusal[] = [
  {
    members: ['PageLayout.PaperSize'],
    kind: 'set',
    when: ({ value }) => value === 'A4',
    code: 'GeneralException',
  },
];

export const NO_PRINTER: readonly Refusal[] = [
  {
    members: ['PageLayout.*', 'HeaderFooterGroup.*', 'HeaderFooter.*'],
    kind: 'set',
    code: 'GeneralException',
  },
  {
    members: [
      'PageLayout.SetPrintArea',
      'PageLayout.SetPrintMargins',
      'PageLayout.SetPrintTitleColumns',
      'PageLayout.SetPrintTitleRows',
      'PageBreakCollection.Add',
      'PageBreakCollection.RemovePageBreaks',
    ],
    code: 'GeneralException',
  },
];

/** Whether Excel asks the printer for it, which is slow. */
export function asksPrinter(use: MemberUse): boolean {
  return NO_PRINTER.some((refusal) => refuses(refusal, use));
}

export function refuses(refusal: Refusal, use: MemberUse): boolean {
  const { members, kind, when } = refusal;
  const isMeant =
    members.includes(`${use.type}.${use.member}`) || members.includes(`${use.type}.*`);
  return isMeant && (kind === undefined || kind === use.kind) && (when?.(use) ?? true);
}
