import type { PaperRule } from './paper-rules';

export const rpt03 = {
  id: 'RPT-03',
  severity: 'E',
  area: 'RPT',
  title: '會印出的文字沒有「待補」「○○」或 Excel 錯誤值',
  titleEn: 'Printed text has no placeholders (待補, ○○) and no Excel errors',
  authority: '實務作法',
  why: '未完成的字樣印在委員手上的文件，該項內容等於沒有，也使整份文件失去可信。',
  mend: '於所列儲存格填寫實際內容；不知道的部分請刪去，不要以符號代替。',
} as const satisfies PaperRule;

export const rpt05 = {
  id: 'RPT-05',
  severity: 'I',
  area: 'RPT',
  title: '文件編號、版次、文件日期與機密等級已登錄',
  titleEn: 'Number, edition, date and classification of the documents are on record',
  authority: '程序封面',
  why: '這些項目印在每頁頁尾；沒有登錄的留白，讀者無從得知依據的是哪一份、哪一版文件。',
  mend: '於「設定」填程序封面所載；不知道請留白，系統不會代填。',
} as const satisfies PaperRule;

export const rpt07 = {
  id: 'RPT-07',
  severity: 'W',
  area: 'RPT',
  title: '會印出的文字，名詞用「紀錄」而非「記錄」',
  titleEn: 'Printed text writes the noun 紀錄, not 記錄',
  authority: '公文撰作解析',
  why: '公文用字名詞為「紀錄」、動詞為「記錄」；同一文件混用，顯得未經校對。',
  mend: '作名詞時改為「紀錄」；作動詞者不必更改。',
} as const satisfies PaperRule;

export const rpt08 = {
  id: 'RPT-08',
  severity: 'I',
  area: 'RPT',
  title: '同一份文件的數量不混用「十二項」與「12項」',
  titleEn: 'A paper writes its counts in one way, not both 十二項 and 12項',
  authority: '院臺秘字第0930089122號函',
  why: '公文的統計數字應使用阿拉伯數字；兩種寫法混用時難以對照。',
  mend: '將數量改為阿拉伯數字；第一項、一併等慣用語不必更改。',
} as const satisfies PaperRule;

/** Of what a paper would print, in the order of their numbers. */
export const PRINTED_RULES: readonly PaperRule[] = [rpt03, rpt05, rpt07, rpt08];
