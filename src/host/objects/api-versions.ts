import { FUNCTION_MEMBERS } from './worksheet-functions';

/**
 * The version of ExcelApi (1.x) that brought a member, by Microsoft's reference; what is not here
 * came with 1.1. The stock library does not hold calls back by itself.
 */
const VERSIONS: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  2: {
    Workbook: 'Functions',
    Functions: FUNCTION_MEMBERS,
    FunctionResult: 'Error Value',
    Worksheet: 'Protection GetUsedRange',
    WorksheetProtection: 'Options Protected Protect',
    Range:
      'ColumnHidden Hidden RowHidden Sort GetColumnsAfter GetColumnsBefore GetResizedRange GetRowsAbove GetRowsBelow GetUsedRange Merge Unmerge',
    RangeFormat: 'ColumnWidth RowHeight Protection AutofitColumns AutofitRows',
    FormatProtection: 'FormulaHidden Locked',
    Table: 'Sort Worksheet ClearFilters ConvertToRange ReapplyFilters',
    RangeSort: 'Apply',
    TableSort: 'Fields MatchCase Method Apply Clear Reapply',
    TableColumn: 'Filter',
    Filter:
      'Criteria Apply ApplyBottomItemsFilter ApplyBottomPercentFilter ApplyCellColorFilter ApplyCustomFilter ApplyDynamicFilter ApplyFontColorFilter ApplyIconFilter ApplyTopItemsFilter ApplyTopPercentFilter ApplyValuesFilter Clear',
    Chart: 'Worksheet GetImage',
  },
  3: {
    Range: 'GetVisibleView',
    RangeView:
      'CellAddresses ColumnCount Formulas FormulasLocal Index NumberFormat RowCount Text ValueTypes Values Rows GetRange',
    RangeViewCollection: 'GetItemAt',
    Table:
      'HighlightFirstColumn HighlightLastColumn ShowBandedColumns ShowBandedRows ShowFilterButton',
  },
  4: {
    RangeViewCollection: 'GetCount',
    Workbook: 'Settings',
    WorksheetCollection: 'GetCount GetItemOrNullObject',
    Worksheet: 'Names GetUsedRangeOrNullObject',
    Range: 'GetIntersectionOrNullObject GetUsedRangeOrNullObject',
    TableCollection: 'GetCount GetItemOrNullObject',
    TableColumnCollection: 'GetCount GetItemOrNullObject',
    TableRowCollection: 'GetCount',
    NamedItemCollection: 'Add AddFormulaLocal GetCount GetItemOrNullObject',
    NamedItem: 'Comment Scope Worksheet WorksheetOrNullObject Delete GetRangeOrNullObject',
    SettingCollection: 'GetItem Add GetCount GetItemOrNullObject',
    Setting: 'Key Value Delete',
    ChartCollection: 'GetCount GetItemOrNullObject',
    ChartSeriesCollection: 'GetCount',
    ChartPointsCollection: 'GetCount',
  },
  5: {
    Workbook: 'CustomXmlParts',
    CustomXmlPartCollection: 'GetItem Add GetByNamespace GetCount GetItemOrNullObject',
    CustomXmlPartScopedCollection:
      'GetItem GetCount GetItemOrNullObject GetOnlyItem GetOnlyItemOrNullObject',
    CustomXmlPart: 'Id NamespaceUri Delete GetXml SetXml',
    WorksheetCollection: 'GetFirst GetLast',
    Worksheet: 'GetNext GetNextOrNullObject GetPrevious GetPreviousOrNullObject',
  },
  6: {
    Application: 'SuspendApiCalculationUntilNextSync',
    Worksheet: 'Calculate',
    Range: 'ConditionalFormats Calculate',
    ConditionalFormatCollection: 'GetItem Add ClearAll GetCount GetItemAt',
    ConditionalFormat:
      'Id Priority StopIfTrue Type CellValue CellValueOrNullObject ColorScale ColorScaleOrNullObject Custom CustomOrNullObject DataBar DataBarOrNullObject IconSet IconSetOrNullObject Preset PresetOrNullObject TextComparison TextComparisonOrNullObject TopBottom TopBottomOrNullObject Delete GetRange GetRangeOrNullObject',
    CellValueConditionalFormat: 'Rule Format',
    CustomConditionalFormat: 'Format Rule',
    ConditionalFormatRule: 'Formula FormulaLocal',
    TextConditionalFormat: 'Rule Format',
    TopBottomConditionalFormat: 'Rule Format',
    PresetCriteriaConditionalFormat: 'Rule Format',
    ColorScaleConditionalFormat: 'Criteria ThreeColorScale',
    DataBarConditionalFormat:
      'AxisColor AxisFormat BarDirection LowerBoundRule ShowDataBarOnly UpperBoundRule NegativeFormat PositiveFormat',
    ConditionalDataBarPositiveFormat: 'BorderColor FillColor GradientFill',
    ConditionalDataBarNegativeFormat:
      'BorderColor FillColor MatchPositiveBorderColor MatchPositiveFillColor',
    IconSetConditionalFormat: 'Criteria ReverseIconOrder ShowIconOnly Style',
    ConditionalRangeFormat: 'NumberFormat Borders Fill Font',
    ConditionalRangeFont: 'Bold Color Italic Strikethrough Underline Clear',
    ConditionalRangeFill: 'Color Clear',
    ConditionalRangeBorderCollection: 'Count Bottom Left Right Top GetItem GetItemAt',
    ConditionalRangeBorder: 'Color SideIndex Style',
  },
  7: {
    DocumentProperties:
      'Author Category Comments Company CreationDate Keywords LastAuthor Manager RevisionNumber Subject Title Custom',
    CustomPropertyCollection: 'GetItem Add DeleteAll GetCount GetItemOrNullObject',
    CustomProperty: 'Key Type Value Delete',
    ChartBorder: 'Color LineStyle Weight',
    Workbook: 'Name GetActiveCell Properties Protection',
    WorkbookProtection: 'Protected Protect Unprotect',
    Worksheet: 'StandardHeight StandardWidth TabColor FreezePanes Copy GetRangeByIndexes',
    WorksheetFreezePanes:
      'FreezeAt FreezeColumns FreezeRows GetLocation GetLocationOrNullObject Unfreeze',
    WorksheetProtection: 'Unprotect',
    Range: 'Style Hyperlink IsEntireColumn IsEntireRow NumberFormatLocal GetAbsoluteResizedRange',
    RangeFormat: 'TextOrientation UseStandardHeight UseStandardWidth',
    NamedItem: 'Formula',
    Chart: 'ChartType Id',
    ChartAreaFormat: 'Border',
    ChartAxes: 'GetItem',
    ChartAxis:
      'DisplayUnit LogBase ScaleType ShowDisplayUnitLabel SetCategoryNames AxisGroup MajorTickMark MinorTickMark ReversePlotOrder TickLabelPosition TickLabelSpacing TickMarkSpacing Type Visible',
    ChartLegend: 'Height Left Top Width',
    ChartLineFormat: 'LineStyle Weight',
    ChartPoint:
      'HasDataLabel MarkerBackgroundColor MarkerForegroundColor MarkerSize MarkerStyle DataLabel',
    ChartPointFormat: 'Border',
    ChartSeries:
      'ChartType DoughnutHoleSize GapWidth HasDataLabels MarkerBackgroundColor MarkerForegroundColor MarkerSize MarkerStyle Trendlines PlotOrder Smooth Delete SetValues SetXAxisValues',
    ChartSeriesCollection: 'Add',
    ChartTitle: 'ShowShadow TextOrientation GetSubstring SetFormula',
    ChartFormatString: 'Font',
    ChartTrendlineCollection: 'GetItem Add GetCount',
    ChartTrendline: 'MovingAveragePeriod Name PolynomialOrder Type Format Delete',
    ChartTrendlineFormat: 'Line',
    ChartTitleFormat: 'Border',
    ChartDataLabel:
      'Position Separator ShowBubbleSize ShowCategoryName ShowLegendKey ShowPercentage ShowSeriesName ShowValue',
  },
  8: {
    Workbook: 'ReadOnly',
    Table: 'LegacyId',
    Runtime: 'EnableEvents',
    Worksheet: 'Gridlines Headings ShowGridlines ShowHeadings',
    Range: 'DataValidation',
    DataValidation: 'ErrorAlert IgnoreBlanks Prompt Rule Type Valid Clear',
    Chart: 'DisplayBlanksAs PlotBy PlotVisibleOnly PlotArea',
    ChartAxis: 'IsBetweenCategories Position PositionAt NumberFormat SetPositionAt',
    ChartTrendline: 'BackwardPeriod ForwardPeriod ShowEquation ShowRSquared',
    ChartAxisTitleFormat: 'Border Fill',
    ChartDataLabelFormat: 'Border',
    ChartDataLabels: 'NumberFormat',
    ChartLegendFormat: 'Border',
    ChartSeries:
      'AxisGroup DataLabels Explosion FirstSliceAngle InvertIfNegative Overlap VaryByCategories',
    ChartAxisFormat: 'Fill',
    ChartPlotArea: 'Format',
    ChartPlotAreaFormat: 'Border Fill',
    ChartBorder: 'Clear',
    ChartDataLabel: 'NumberFormat Format',
    ChartAxisTitle: 'SetFormula',
  },
  9: {
    Workbook: 'AutoSave',
    DataValidation: 'GetInvalidCells GetInvalidCellsOrNullObject',
    Application: 'CalculationState SuspendScreenUpdatingUntilNextSync',
    Worksheet:
      'Shapes GetRanges AutoFilter HorizontalPageBreaks PageLayout VerticalPageBreaks FindAll FindAllOrNullObject ReplaceAll _RegisterFormatChangedEvent',
    PageLayout:
      'BlackAndWhite BottomMargin CenterHorizontally CenterVertically DraftMode FirstPageNumber FooterMargin HeaderMargin LeftMargin Orientation PaperSize PrintComments PrintErrors PrintGridlines PrintHeadings PrintOrder RightMargin TopMargin Zoom HeadersFooters GetPrintArea GetPrintAreaOrNullObject GetPrintTitleColumns GetPrintTitleColumnsOrNullObject GetPrintTitleRows GetPrintTitleRowsOrNullObject SetPrintArea SetPrintMargins SetPrintTitleColumns SetPrintTitleRows',
    HeaderFooterGroup:
      'State UseSheetMargins UseSheetScale DefaultForAllPages EvenPages FirstPage OddPages',
    HeaderFooter: 'CenterFooter CenterHeader LeftFooter LeftHeader RightFooter RightHeader',
    PageBreakCollection: 'GetItem Add GetCount RemovePageBreaks',
    PageBreak: 'ColumnIndex RowIndex Delete GetCellAfterBreak',
    AutoFilter:
      'Criteria Enabled IsDataFiltered Apply ClearCriteria GetRange GetRangeOrNullObject Reapply Remove',
    Range:
      'AutoFill CopyFrom Find FindOrNullObject RemoveDuplicates ReplaceAll GetSpecialCells GetSpecialCellsOrNullObject GetTables GetCellProperties GetColumnProperties GetRowProperties SetCellProperties SetColumnProperties SetRowProperties',
    RemoveDuplicatesResult: 'Removed UniqueRemaining',
    RangeAreas:
      'Address AddressLocal AreaCount CellCount IsEntireColumn IsEntireRow Style Areas ConditionalFormats Format Worksheet Calculate Clear GetEntireColumn GetEntireRow GetIntersection GetIntersectionOrNullObject GetOffsetRangeAreas GetTables GetUsedRangeAreas GetUsedRangeAreasOrNullObject GetSpecialCells GetSpecialCellsOrNullObject',
    RangeCollection: 'GetCount GetItemAt',
    RangeFill: 'Pattern PatternColor',
    ConditionalFormat: 'GetRanges',
    RangeFormat: 'IndentLevel ReadingOrder ShrinkToFit',
    RangeFont: 'Strikethrough Subscript Superscript',
    TableScopedCollection: 'GetItem GetCount GetFirst',
    Table: 'AutoFilter',
    ShapeCollection:
      'GetItem AddGeometricShape AddGroup AddImage AddLine AddTextBox GetCount GetItemAt',
    Shape:
      'AltTextDescription AltTextTitle GeometricShapeType Height Id Left Level LockAspectRatio Name Rotation Top Type Visible Width ZOrderPosition Fill GeometricShape Group Image Line LineFormat ParentGroup TextFrame Delete GetAsImage IncrementLeft IncrementRotation IncrementTop ScaleHeight ScaleWidth SetZOrder',
    GeometricShape: 'Id Shape',
    Image: 'format Id Shape',
    Line: 'BeginArrowheadLength BeginArrowheadStyle BeginArrowheadWidth BeginConnectedSite connectorType EndArrowheadLength EndArrowheadStyle EndArrowheadWidth EndConnectedSite Id IsBeginConnected IsEndConnected BeginConnectedShape EndConnectedShape Shape ConnectBeginShape ConnectEndShape DisconnectBeginShape DisconnectEndShape',
    ShapeGroup: 'Id Shape Shapes Ungroup',
    GroupShapeCollection: 'GetItem GetCount GetItemAt',
    ShapeFill: 'ForegroundColor Transparency Type Clear SetSolidColor',
    ShapeLineFormat: 'Color DashStyle Style Transparency Visible Weight',
    TextFrame:
      'AutoSizeSetting BottomMargin HasText HorizontalAlignment LeftMargin RightMargin TopMargin VerticalAlignment TextRange DeleteText',
    TextRange: 'Text Font GetSubstring',
    ShapeFont: 'Bold Color Italic Name Size Underline',
    Chart: 'Activate',
    ChartAreaFormat: 'RoundedCorners',
    ChartAxis: 'LinkNumberFormat',
    ChartDataLabels: 'LinkNumberFormat',
    ChartDataLabel: 'LinkNumberFormat',
    WorksheetCollection: '_RegisterFormatChangedEvent',
  },
  10: {
    Workbook: 'Comments',
    CommentCollection: 'GetItem Add GetCount GetItemAt GetItemByCell GetItemByReplyId',
    Comment: 'AuthorEmail AuthorName Content CreationDate Id Replies Delete GetLocation',
    CommentReplyCollection: 'GetItem Add GetCount GetItemAt',
    CommentReply:
      'AuthorEmail AuthorName Content CreationDate Id Delete GetLocation GetParentComment',
    Range: 'Height Left Top Width',
    Worksheet:
      'Comments _RegisterColumnSortedEvent _RegisterRowSortedEvent _RegisterSingleClickedEvent',
    WorksheetCollection:
      '_RegisterColumnSortedEvent _RegisterRowSortedEvent _RegisterSingleClickedEvent',
  },
  11: {
    Comment: 'Mentions Resolved RichContent',
    CommentReply: 'Mentions Resolved RichContent',
    CultureInfo: 'Name NumberFormat',
    NumberFormatInfo: 'NumberDecimalSeparator NumberGroupSeparator',
    Range: 'MoveTo',
    Workbook: 'Save',
    Application: 'CultureInfo DecimalSeparator ThousandsSeparator UseSystemSeparators',
    Worksheet: '_RegisterRowHiddenChangedEvent',
    WorksheetCollection: '_RegisterRowHiddenChangedEvent',
  },
  12: {
    Comment: 'ContentType',
    CommentReply: 'ContentType',
    CultureInfo: 'DatetimeFormat',
    DatetimeFormatInfo:
      'DateSeparator LongDatePattern LongTimePattern ShortDatePattern TimeSeparator',
    Worksheet: 'CustomProperties',
    WorksheetCustomPropertyCollection: 'GetItem Add GetCount GetItemOrNullObject',
    WorksheetCustomProperty: 'Key Value Delete',
    ChartSeries: 'GetDimensionValues',
  },
  13: {
    Range: 'GetMergedAreasOrNullObject',
    Table: 'Resize',
    Worksheet: '_RegisterFormulaChangedEvent',
    WorksheetCollection: '_RegisterFormulaChangedEvent',
  },
  14: {
    Chart: 'GetDataTable GetDataTableOrNullObject',
    ChartDataTable:
      'ShowHorizontalBorder ShowLegendKey ShowOutlineBorder ShowVerticalBorder Visible Format',
    ChartDataTableFormat: 'Border Fill Font',
    CommentCollection: 'GetItemOrNullObject',
    CommentReplyCollection: 'GetItemOrNullObject',
    AutoFilter: 'ClearColumnCriteria',
    ShapeCollection: 'GetItemOrNullObject',
    GroupShapeCollection: 'GetItemOrNullObject',
    TableScopedCollection: 'GetItemOrNullObject',
    ConditionalFormatCollection: 'GetItemOrNullObject',
    Worksheet: '_RegisterProtectionChangedEvent',
    WorksheetCollection: '_RegisterProtectionChangedEvent',
  },
  17: {
    Worksheet: '_RegisterEventNameChanged _RegisterEventVisibilityChanged',
    WorksheetCollection:
      '_RegisterEventNameChanged _RegisterEventVisibilityChanged _RegisterEventMoved',
  },
};

const SINCE = new Map(
  Object.entries(VERSIONS).flatMap(([version, types]) =>
    Object.entries(types).flatMap(([type, members]) =>
      members.split(' ').map((member) => [`${type}.${member}`, Number(version)] as const),
    ),
  ),
);

/** The x of ExcelApi 1.x. Names are PascalCase, as they travel. */
export function apiVersionOf(type: string, member: string): number {
  return SINCE.get(`${type}.${member}`) ?? 1;
}
