import type { EnglishForms } from '../english-forms';

export const indicatorsSaid: EnglishForms = {
  // rules/indicators/definition
  '不知列入 3-2 還是 3-4，不會列入議程':
    'it is not known whether it belongs to 3-2 or 3-4, and it is not in the agenda',
  '無從判斷升降是好是壞，也無從判斷達成':
    'nobody can tell whether rising is good or bad, nor whether the target is met',
  數值的意義與持平的判斷不明: 'what the values mean, and what counts as steady, is not clear',
  無從判斷是否達成: 'nobody can tell whether the target is met',
  無從得知應有哪些期別: 'nobody can tell which periods there should be',
  '{}空白，{}。請補填{}。': '「{0}」 is blank: {1}. Fill in 「{2}」.',
  // rules/indicators/missing-periods
  '本次審查期間已屆滿 {} 期，有量測值 {} 期（{}/{}），缺 {}；未量測不以 0 計。請於「量測值」補登；確實未量測者留白，並於說明寫明原因。':
    '{0} {0|period|periods} of this review are over and {1} {1|has a value|have values} ({2}/{3}), missing: 「{4}」. What was not measured does not count as 0. Enter it in 「量測值」; if it really was not measured, leave it blank and say why in the description.',
  '尚無任何量測值，{} 項指標已屆滿的期別都沒有資料；未量測不以 0 計。請按期登錄。':
    'There are no measurements yet; {0} {0|indicator lacks|indicators lack} the periods that are over. What was not measured does not count as 0. Enter them in time.',
  // rules/indicators/orphan-values
  '「指標」尚無任何指標，{} 列量測值都不會列入議程。請先於「指標」登錄各指標。':
    '「指標」 has no indicators, so {0} {0|measurement is|measurements are} not in the agenda. First enter the indicators in 「指標」.',
  '指標編號「{}」不在「指標」，{}量測值不會列入議程。請更正指標編號，或於「指標」登錄此指標。':
    '「指標編號」 「{0}」 is not in 「指標」, so {1} not in the agenda. Correct the number, or enter the indicator in 「指標」.',
  此列: 'this measurement is',
  '此編號的 {} 列': 'its {0} measurements are',
  // rules/indicators/percent-slips
  '{}，與同一指標的 {} 相差約一百倍':
    '{0} and the other numbers of this indicator ({1}) are about a hundredfold apart',
  '單位為 %，94% 應填 94；填 0.94 就是百分之 0.94，平均、趨勢與達成都照此計算。請核對何者寫錯並更正；確實如此者，於該列說明寫出 {}%。':
    'The unit is %, so 94 % is typed as 94; 0.94 is 0.94 %, and mean, trend and attainment count it as that. See which is wrong and correct it; if it is right, write {0}% in the description of the row.',
  '目標值 {}。{}': 'The target {0}. {1}',
  '{} 的實際值 {}。{}': 'The value {1} (period {0}). {2}',
  '目標值 {} 與各期實際值都不到百分之二，方向卻是愈高愈好。單位為 %，94% 應填 94；填 0.94 就是百分之 0.94，差距不到一個百分點即為持平。請更正目標值與各期；確實如此者，於說明寫出 {}%。':
    'The target {0} and all values are below two percent, though higher is better. The unit is %, so 94 % is typed as 94; 0.94 is 0.94 %, and changes below one percentage point count as steady. Correct the target and the values; if they are right, write {1}% in the description.',
  // rules/indicators/typed-trend
  '「{}」述及指標 {} 的趨勢，但該指標至審查期間迄日不足兩期可比較的量測值。請改為「僅一期資料，尚無法判斷趨勢」，或補登量測值。':
    '「{0}」 speaks of the trend of indicator 「{1}」, which has fewer than two comparable values up to the end of the review period. Write 「僅一期資料，尚無法判斷趨勢」 instead, or enter the measurements.',
  '「量測值」尚無任何資料，{} 項指標都尚無法判斷趨勢；議程將如此註明。請按期登錄。':
    '「量測值」 has no rows, so no trend can be told of {0} {0|indicator|indicators}; the agenda will say so. Enter measurements in time.',
  尚無量測值: 'there are no measurements yet',
  '{}，資料不足，尚無法判斷趨勢；議程將如此註明。請按期登錄「量測值」。':
    '{0}: not enough data to tell a trend; the agenda will say so. Enter 「量測值」 in time.',
  僅一期資料: 'there is only one value',
  '期別長短不一（頻率為{}），可與最近一期比較的期別不足':
    'the periods are of different lengths (frequency 「{0}」), and too few can be compared with the latest',
  // rules/indicators/unequal-periods
  '本期 {}，前次 {} 為 {}，長度不同，件數增減不宜逕行比較。日期有誤請更正；確實不同者，請於項次 3-1 的說明敘明兩期長度不同。':
    'This period is {0}, that of {1} is {2}; they differ in length, so numbers should not simply be compared. If the dates are wrong, correct them; if it was so, say so in the description of item 3-1.',
  '{} 至 {} 計 {} 日': '{0} to {1}, {2} {2|day|days}',
  // rules/indicators/unmet-objective
  '{} 實際值 {} 未達目標值 {}，而矯正措施、項次 6 的議案與未解除的決議都沒有提到此指標的編號或名稱。請擇一登錄因應措施，並寫出「{}」。':
    '「{0}」: the actual value {1} misses the target {2}, and neither corrective actions nor items of part 6 nor open resolutions name this indicator. Enter a measure in one of them, and write 「{3}」 there.',
};
