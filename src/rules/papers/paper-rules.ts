import type { Rule } from '../rule';
import { PRINTED_RULES } from './printed-rules';

/** A check of a paper, made or in the making, and not of rows: the use case makes it and joins the list. */
export type PaperRule = Omit<Rule, 'needs' | 'run'>;

export const rpt01 = {
  id: 'RPT-01',
  severity: 'E',
  area: 'RPT',
  title: '產生的文件與資料表的數字相符',
  titleEn: 'Numbers in a paper are those of the tables',
  authority: '實務作法',
  why: '委員拿到的數字與資料表算出的不同，決定會建立在過時或被改過的數字上。',
  mend: '重新產生該文件；印出的數字被改過者，先更正資料表再重新產生。',
} as const satisfies PaperRule;

export const rpt02 = {
  id: 'RPT-02',
  severity: 'W',
  area: 'RPT',
  title: '文件產生後資料表未再變更',
  titleEn: 'The tables were not changed after the paper was made',
  authority: '實務作法',
  why: '文件的文字或清單已不是資料表現在的內容，會上討論的與登錄的不一致。',
  mend: '重新產生該文件；要保留原來的一份，先將工作表改名。',
} as const satisfies PaperRule;

export const PAPER_RULES: readonly PaperRule[] = [rpt01, rpt02, ...PRINTED_RULES];
