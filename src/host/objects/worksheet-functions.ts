/**
 * What `workbook.functions` offers of what is calculated as Excel does, by the name as it travels: a dot in the
 * worksheet function's name is `_`. All came with ExcelApi 1.2.
 */
export const FUNCTION_MEMBERS =
  'Abs Acos And Asin Atan Atan2 AveDev Average AverageA AverageIf AverageIfs Ceiling_Math Char Choose Clean ' +
  'Code Columns Combin Concatenate Cos Cosh Count CountA CountBlank CountIf CountIfs Date Datevalue Day Days ' +
  'Degrees DevSq EDate EoMonth Error_Type Even Exact Exp Fact False Find Floor_Math Gcd GeoMean HLookup ' +
  'HarMean Hour If Int IsErr IsError IsEven IsLogical IsNA IsNonText IsNumber IsOdd IsText IsoWeekNum Large ' +
  'Lcm Left Len Ln Log Log10 Lookup Lower MRound Match Max MaxA Median Mid Min MinA Minute Mod Month N Na ' +
  'NetworkDays NetworkDays_Intl Not Now Odd Or Percentile_Inc Permut Pi Power Product Quartile_Inc Quotient ' +
  'Radians Rand RandBetween Rank_Avg Rank_Eq Replace Rept Right Round RoundDown RoundUp Rows Second Sign Sin ' +
  'Sinh Small Sqrt StDev_P StDev_S Substitute Subtotal Sum SumIf SumIfs SumSq T Tan Tanh Text Time Timevalue ' +
  'Today Trim True Trunc Unichar Unicode Upper VLookup Value Var_P Var_S WeekNum Weekday WorkDay ' +
  'WorkDay_Intl Xor Year';

export function worksheetFunction(member: string): string {
  return member.toUpperCase().replaceAll('_', '.');
}
