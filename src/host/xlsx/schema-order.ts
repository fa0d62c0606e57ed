/** Child order of the schema's sequences (ECMA-376 part 1, sml.xsd): Excel refuses another one. */
export const WORKSHEET_ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
] as const;

export const CHARTSHEET_ORDER = [
  'sheetPr',
  'sheetViews',
  'sheetProtection',
  'customSheetViews',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'webPublishItems',
  'extLst',
] as const;

export const SHEET_PR_ORDER = ['tabColor', 'outlinePr', 'pageSetUpPr'] as const;

export const SHEET_VIEW_ORDER = ['pane', 'selection', 'pivotSelection', 'extLst'] as const;

export const HEADER_FOOTER_ORDER = [
  'oddHeader',
  'oddFooter',
  'evenHeader',
  'evenFooter',
  'firstHeader',
  'firstFooter',
] as const;

export const WORKBOOK_ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'revisionPtr',
  'absPath',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
] as const;

export const TABLE_ORDER = [
  'autoFilter',
  'sortState',
  'tableColumns',
  'tableStyleInfo',
  'extLst',
] as const;

export const TABLE_COLUMN_ORDER = [
  'calculatedColumnFormula',
  'totalsRowFormula',
  'xmlColumnPr',
  'extLst',
] as const;

export const FILTER_ORDER = ['filterColumn', 'sortState', 'extLst'] as const;

export const STYLESHEET_ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
] as const;

export const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
] as const;

export const BORDER_ORDER = [
  'start',
  'end',
  'left',
  'right',
  'top',
  'bottom',
  'diagonal',
  'vertical',
  'horizontal',
] as const;

export const DXF_ORDER = [
  'font',
  'numFmt',
  'fill',
  'alignment',
  'border',
  'protection',
  'extLst',
] as const;

export const PATTERN_FILL_ORDER = ['fgColor', 'bgColor'] as const;

export const XF_ORDER = ['alignment', 'protection', 'extLst'] as const;
