import { plain } from '../../register/identity';
import type { TableName } from '../../register/register';
import { fold } from '../fold';
import type { Destination } from './destination';
import { fill, filledWith } from './destination';
import type { Header } from '../shape/list';

/** Stands for the year in a 期別 whose header does not tell it: 「{年}-03」. */
export const YEAR = '{年}';

/** Headers whose columns are split, ticked, or hold one value of a row each; of a list for `table`. */
export function specialDestination(table: TableName, header: Header): Destination | undefined {
  const forms = header.forms.map(fold);
  const [form = ''] = forms;
  if (table === 'Resolutions') {
    if (/^(?:案由|決議事項|決議案由)(?:及|與|和)(?:承辦|主辦|權責)單位$/.test(form)) {
      return fill('Resolutions.resolution', 'Resolutions.lead');
    }
    if (/^主(?:責|辦)(?:單位)?(?:及|與|和|\/|、)協辦(?:單位)?$/.test(form)) {
      return fill('Resolutions.lead', 'Resolutions.support');
    }
    for (const state of ['解除列管', '繼續列管']) {
      if (form === state) return filledWith('Resolutions.state', state);
    }
  }
  if (table === 'Audits' && /^(?:實際|預定)?稽核(?:期間|日期)(?:起迄|起訖)(?:日期?)?$/.test(form)) {
    return fill('Audits.startDate', 'Audits.endDate');
  }
  if (table === 'Findings' && form === '建議事項') {
    return filledWith('Findings.category', '建議事項', 'Findings.description');
  }
  if (table === 'Indicators' || table === 'Measurements') {
    const period = header.forms.map(periodOfHeader).find((one) => one !== undefined);
    if (period) return filledWith('Measurements.period', period, 'Measurements.value');
  }
  return undefined;
}

const MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** 「3月」, 「115年3月」, 「Q1」, 「第一季」, 「上半年」: the 期別, its year `{年}` where the header has none. */
export function periodOfHeader(text: string): string | undefined {
  const form = plain(text)
    .replace(/\s+/g, '')
    .replace(/(?:實際值|實績|數值|量測值|值)$/, '');
  const [, written, rest = ''] =
    /^(?:(?:民國)?(1\d{2}|9\d)年?(?:度)?[-/.／]?)?(.+)$/.exec(form) ?? [];
  const [, western] = /^(20\d{2})年?[-/.]?/.exec(form) ?? [];
  const year = western !== undefined ? String(Number(western) - 1911) : (written ?? YEAR);
  const tail = western === undefined ? rest : form.replace(/^20\d{2}年?(?:度)?[-/.]?/, '');
  const month = /^(\d{1,2}|[一二三四五六七八九十]{1,2})月份?$/.exec(tail)?.[1];
  if (month !== undefined) {
    const number = /^\d/.test(month) ? Number(month) : MONTHS.indexOf(month) + 1;
    return number >= 1 && number <= 12 ? `${year}-${String(number).padStart(2, '0')}` : undefined;
  }
  const quarter = /^(?:Q([1-4])|第?([1-4一二三四])季度?)$/i.exec(tail);
  if (quarter) {
    const given = quarter[1] ?? quarter[2] ?? '';
    const number = /^\d/.test(given) ? given : String(MONTHS.indexOf(given) + 1);
    return `${year}Q${number}`;
  }
  const half = /^(?:([上下])半年(?:度)?|H([12]))$/i.exec(tail);
  if (half) return `${year}${half[1] ?? (half[2] === '1' ? '上' : '下')}`;
  return undefined;
}

/** The 民國 year that the title over a list or its sheet tells, where it is one; else undefined. */
export function yearOfTitles(titles: readonly string[]): number | undefined {
  const years = new Set(
    titles.flatMap((title) => [
      ...[...plain(title).matchAll(/(?<!\d)(1\d{2})\s*(?:年|年度)/g)].map(([, y]) => Number(y)),
      ...[...plain(title).matchAll(/(?<!\d)(20\d{2})\s*(?:年|年度)/g)].map(
        ([, y]) => Number(y) - 1911,
      ),
    ]),
  );
  return years.size === 1 ? [...years][0] : undefined;
}
