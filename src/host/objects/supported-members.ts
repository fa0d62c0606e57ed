import type { ListedMember, ObjectType } from '../protocol/object-type';
import { applicationType } from './application';
import { autoFilterType } from './auto-filter';
import { chartType } from './chart';
import { chartAxesType } from './chart-axes';
import { chartAxisType } from './chart-axis';
import { chartAxisTitleType } from './chart-axis-title';
import { chartCollectionType } from './chart-collection';
import { chartDataLabelType, chartDataLabelsType } from './chart-data-labels';
import { chartFillType } from './chart-fill';
import { chartFontType } from './chart-font';
import { chartFormatTypes } from './chart-format';
import { chartGridlinesType } from './chart-gridlines';
import { chartLegendType } from './chart-legend';
import { chartBorderType, chartLineFormatType } from './chart-line';
import { chartPlotAreaType } from './chart-plot-area';
import { chartPointType, chartPointsCollectionType } from './chart-point';
import { chartSeriesType } from './chart-series';
import { chartSeriesCollectionType } from './chart-series-collection';
import { chartDataTableType } from './chart-data-table';
import { chartFormatStringType } from './chart-format-string';
import { chartTrendlineCollectionType, chartTrendlineType } from './chart-trendline';
import { chartTitleType } from './chart-title';
import { commentReplyCollectionType, commentReplyType, commentType } from './comment';
import { commentCollectionType } from './comment-collection';
import { conditionalBordersType, conditionalBorderType } from './conditional-border';
import { conditionalCellValueType } from './conditional-cell-value';
import { colorScaleType } from './conditional-color-scale';
import { conditionalFormatRuleType, customConditionalType } from './conditional-custom';
import { dataBarType, negativeBarType, positiveBarType } from './conditional-data-bar';
import { conditionalFormatType } from './conditional-format';
import { conditionalFormatCollectionType } from './conditional-format-collection';
import { iconSetType } from './conditional-icon-set';
import { presetType } from './conditional-preset';
import {
  conditionalFillType,
  conditionalFontType,
  conditionalRangeFormatType,
} from './conditional-range-format';
import { textConditionalType } from './conditional-text';
import { topBottomType } from './conditional-top-bottom';
import { customPropertyCollectionType, customPropertyType } from './custom-property';
import { cultureInfoType, datetimeFormatInfoType, numberFormatInfoType } from './culture-info';
import {
  customXmlPartCollectionType,
  customXmlPartScopedCollectionType,
  customXmlPartType,
} from './custom-xml-part';
import {
  documentCustomPropertyCollectionType,
  documentCustomPropertyType,
  documentPropertiesType,
} from './document-properties';
import { dataValidationType } from './data-validation';
import { filterType } from './filter';
import { formatProtectionType } from './format-protection';
import { freezePanesType } from './freeze-panes';
import { functionResultType, functionsType } from './functions';
import { headerFooterGroupType, headerFooterType } from './header-footer';
import { namedItemCollectionType, namedItemType } from './named-item';
import { pageBreakCollectionType, pageBreakType } from './page-break';
import { pageLayoutType } from './page-layout';
import { rangeType } from './range';
import { rangeAreasTypes } from './range-areas';
import { rangeBorderCollectionType, rangeBorderType } from './range-border';
import { rangeFillType } from './range-fill';
import { rangeFontType } from './range-font';
import { rangeFormatType } from './range-format';
import { rangeSortType } from './range-sort';
import { rangeViewTypes } from './range-view';
import { removeDuplicatesResultType } from './remove-duplicates';
import { settingCollectionType, settingType } from './setting';
import { geometricShapeType } from './geometric-shape';
import { groupShapeCollectionType } from './group-shape-collection';
import { shapeType } from './shape';
import { shapeCollectionType } from './shape-collection';
import { shapeFillType } from './shape-fill';
import { shapeGroupType } from './shape-group';
import { shapeImageType } from './shape-image';
import { shapeLineType } from './shape-line';
import { shapeLineFormatType } from './shape-line-format';
import { textFrameType } from './text-frame';
import { shapeFontType, textRangeType } from './text-range';
import { tableTypes } from './table';
import { tableCollectionType, tableScopedCollectionType } from './table-collection';
import { tableColumnCollectionType, tableColumnType } from './table-column';
import { tableRowCollectionType, tableRowType } from './table-row';
import { workbookTypes } from './workbook';
import { worksheetType } from './worksheet';
import { worksheetCollectionType } from './worksheet-collection';
import { worksheetProtectionType } from './worksheet-protection';

const TYPES: readonly Pick<ObjectType<never>, 'name' | 'listed'>[] = [
  ...workbookTypes,
  applicationType,
  cultureInfoType,
  numberFormatInfoType,
  datetimeFormatInfoType,
  documentPropertiesType,
  documentCustomPropertyCollectionType,
  documentCustomPropertyType,
  customXmlPartCollectionType,
  customXmlPartScopedCollectionType,
  customXmlPartType,
  functionsType,
  functionResultType,
  worksheetCollectionType,
  worksheetType,
  freezePanesType,
  pageLayoutType,
  headerFooterGroupType,
  headerFooterType,
  pageBreakCollectionType,
  pageBreakType,
  worksheetProtectionType,
  customPropertyCollectionType,
  customPropertyType,
  autoFilterType,
  rangeType,
  ...rangeAreasTypes,
  rangeFormatType,
  rangeFontType,
  rangeFillType,
  rangeBorderCollectionType,
  rangeBorderType,
  formatProtectionType,
  conditionalFormatCollectionType,
  conditionalFormatType,
  conditionalCellValueType,
  customConditionalType,
  conditionalFormatRuleType,
  textConditionalType,
  topBottomType,
  presetType,
  colorScaleType,
  dataBarType,
  positiveBarType,
  negativeBarType,
  iconSetType,
  conditionalRangeFormatType,
  conditionalFontType,
  conditionalFillType,
  conditionalBordersType,
  conditionalBorderType,
  dataValidationType,
  tableCollectionType,
  tableScopedCollectionType,
  rangeSortType,
  ...rangeViewTypes,
  removeDuplicatesResultType,
  ...tableTypes,
  tableColumnCollectionType,
  tableColumnType,
  filterType,
  tableRowCollectionType,
  tableRowType,
  commentCollectionType,
  commentType,
  commentReplyCollectionType,
  commentReplyType,
  namedItemCollectionType,
  namedItemType,
  settingCollectionType,
  settingType,
  chartCollectionType,
  chartType,
  chartTitleType,
  chartAxesType,
  chartAxisType,
  chartAxisTitleType,
  chartGridlinesType,
  chartSeriesCollectionType,
  chartSeriesType,
  chartPointsCollectionType,
  chartPointType,
  chartDataLabelsType,
  chartDataLabelType,
  chartTrendlineCollectionType,
  chartTrendlineType,
  chartDataTableType,
  chartFormatStringType,
  chartLegendType,
  chartPlotAreaType,
  ...chartFormatTypes,
  chartFillType,
  chartFontType,
  chartLineFormatType,
  chartBorderType,
  shapeCollectionType,
  shapeType,
  geometricShapeType,
  shapeImageType,
  shapeLineType,
  shapeGroupType,
  groupShapeCollectionType,
  shapeFillType,
  shapeLineFormatType,
  textFrameType,
  textRangeType,
  shapeFontType,
];

export interface SupportedMember extends ListedMember {
  readonly type: string;
}

/** Everything the host does, in the order of the tables. What is not here is refused by name. */
export function supportedMembers(): SupportedMember[] {
  return TYPES.flatMap((type) =>
    type.listed().map((member) => ({ ...member, type: type.name })),
  ).filter(({ name }) => !name.startsWith('_'));
}
