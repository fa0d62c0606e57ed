/** Left to be filled in: not 「待補正」 or 「待補訓」, and not the 〇 of a year. */
const UNFINISHED =
  /待補(?=$|[\s。，、；：）)】」,.;]|資料|內容|中)|待填(?!報)|(?:[○◯]|Ｏ){2,}|(?<![一二三四五六七八九〇])〇{2,}(?![一二三四五六七八九〇])|[#＃](?:REF!?|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)/u;

/** The words that show a text to be unfinished; undefined of one that is not. */
export function unfinishedIn(text: string): string | undefined {
  return UNFINISHED.exec(text)?.[0];
}

const BEFORE =
  '會議|備份|操作|登入|登出|門禁|存取|連線|使用|處理|通報|修補|盤點|借用|變更|監控|點檢|清查|追蹤|覆核|稽核|訓練|出席|簽到|維護|抽查|巡檢|檢查|測試|演練|異動|辦理|相關|書面|佐證|各項|完整|前次|量測|查核|還原|執行|審查|保存|查無|無|有|留存|留有|調閱|該|之|的';
const AFTER =
  '$|[，。；、：！？）)」\\s]|備查|供|存查|\\d|[一二三四五六七八九十]+(?:個月|年|日|筆|份)|表|簿|單|為|有|已|均|應|未|不|及|與|或|和|可|無|保存|保留|完整|齊全|缺';
const NOUN = new RegExp(`(?:${BEFORE})(記錄)(?=${AFTER})`, 'u');

/** 「記錄」 where a noun is meant, with the words around it: a guess at language. */
export function nounRecordIn(text: string): string | undefined {
  return text.includes('記錄') ? NOUN.exec(text)?.[0] : undefined;
}

const COUNTED = '項|件|次|人|案|處|份|台|臺|日|場|小時|個月|個單位';
/** One is as often no number at all (一次, 一併), and an ordinal is no count. */
const WORDS = new RegExp(
  `(?<![第一二三四五六七八九十百千零〇之年月])([二三四五六七八九]?十[一二三四五六七八九]?|[二三四五六七八九])(${COUNTED})`,
  'gu',
);
const DIGITS = new RegExp(`(?<![第\\d./-])(\\d+) ?(${COUNTED})`, 'gu');

export interface Count {
  /** 「十二項」 */
  readonly written: string;
  readonly unit: string;
}

/** Of most texts there is nothing to be looked for. */
const NUMERAL = /[二三四五六七八九十]/;
const noCounts: readonly Count[] = [];

export function countsInWords(text: string): readonly Count[] {
  if (!NUMERAL.test(text)) return noCounts;
  return [...text.matchAll(WORDS)].map(([written, , unit = '']) => ({ written, unit }));
}

export function countsInDigits(text: string): readonly Count[] {
  if (!/\d/.test(text)) return noCounts;
  return [...text.matchAll(DIGITS)].map(([written, , unit = '']) => ({ written, unit }));
}
