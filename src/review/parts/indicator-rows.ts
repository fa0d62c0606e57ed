import { periodCoverage, unmeasured, type PeriodCoverage } from '../../facts/period-coverage';
import type { Reading } from '../../facts/readings';
import type { Period } from '../../register/period';
import type { Indicator } from '../../register/register';
import type { Block } from '../document';
import type { PartContext } from '../part';
import { NONE } from '../wording/cell-text';
import { amountText, meanText, targetText } from '../wording/indicator-text';
import { TREND_WORDS } from '../wording/judgement-text';

/** 期別 named in a cell; the appendix has every one of them. */
const namedUpTo = 4;
/** Characters of a 說明 beside the value it explains. */
const noteLength = 40;

/** Each indicator over the 期別 of this review beside those of the one before. */
export function indicatorTable(indicators: readonly Indicator[], context: PartContext): Block {
  return {
    kind: 'table',
    caption: '監督及量測指標（各期別量測值及趨勢之判斷方式詳附表五）',
    columns: [
      { header: '名稱（目標）', weight: 10 },
      { header: '前期平均', weight: 5, align: 'center' },
      { header: '本期平均', weight: 5, align: 'center' },
      { header: '期內達標', weight: 5, align: 'center' },
      { header: '未達標或未量測', weight: 10 },
      { header: '趨勢', weight: 4, align: 'center' },
    ],
    rows: indicators.map((indicator) => rowOf(periodCoverage(indicator, context), context)),
  };
}

/** How 趨勢 of the table was judged; for the appendix. */
export function trendBasis({ facts: { settings } }: PartContext): string {
  return `第三項（二）之趨勢為本期平均與前期平均相較；單位為%者相差未達${String(settings.flatPoints)}百分點、其他未達${String(settings.flatPercent)}%，且未跨過目標者為持平。`;
}

function rowOf(covered: PeriodCoverage, context: PartContext): string[] {
  const { indicator, mean, meanBefore, trend } = covered;
  return [
    `${indicator.name ?? indicator.key}（${targetText(indicator)}）`,
    meanText(indicator, meanBefore),
    meanText(indicator, mean),
    metText(covered),
    notMetText(covered, context),
    TREND_WORDS[trend],
  ];
}

/** 「10／11期」: of the 期別 that have a value those that meet the target. */
function metText({ now }: PeriodCoverage): string {
  if (now === null) return NONE;
  if (now.recorded.length === 0) return '未量測';
  if (now.met.length + now.missed.length === 0) return NONE;
  return `${String(now.met.length)}／${String(now.recorded.length)}期`;
}

function notMetText(covered: PeriodCoverage, context: PartContext): string {
  const { now, indicator } = covered;
  if (now === null) return '未訂頻率，無法計算期數';
  const { missing, notDue } = unmeasured(covered, context);
  const missed = now.missed.slice(-namedUpTo).map((reading) => missedText(indicator, reading));
  const more = now.missed.length - missed.length;
  const contested = now.recorded.filter(({ isContested }) => isContested);
  const unfinished = now.recorded.filter(({ period }) => goesOn(period, context));
  const said = [
    ...missed,
    ...(more > 0 ? [`另${String(more)}期未達標`] : []),
    ...(contested.length > 0 ? [`${labels(contested.map(({ period }) => period))}有兩個值`] : []),
    ...(unfinished.length > 0 ? [`${labels(unfinished.map(({ period }) => period))}未滿期`] : []),
    ...(missing.length > 0 ? [`${labels(missing)}未量測`] : []),
    ...(notDue.length > 0 ? [`${labels(notDue)}未屆期`] : []),
  ];
  return said.length === 0 ? NONE : said.join('\n');
}

/** After the period's end: what was measured of it may still change. */
function goesOn({ end }: Period, { period }: PartContext): boolean {
  return period !== null && end > period.end;
}

/** 「115Q1、115Q2」, 「114-12、115-01、115-02等10期」 */
function labels(periods: readonly Period[]): string {
  const named = periods.slice(0, periods.length > namedUpTo ? namedUpTo - 1 : namedUpTo);
  const rest = periods.length > named.length ? `等${String(periods.length)}期` : '';
  return `${named.map(({ label }) => label).join('、')}${rest}`;
}

/** 期別 not met whose 說明 the table cuts or has no room to name: they are told whole elsewhere. */
export function cutNotes({ now }: PeriodCoverage): readonly Reading[] {
  const missed = now?.missed ?? [];
  const unnamed = new Set(missed.slice(0, -namedUpTo));
  return missed.filter((reading) => {
    const note = noteOf(reading);
    return note !== '' && (unnamed.has(reading) || [...note].length > noteLength);
  });
}

function noteOf({ rows }: Reading): string {
  return (rows[0]?.note ?? '').trim().replace(/。$/, '');
}

function missedText(indicator: Indicator, reading: Reading): string {
  const { period, value } = reading;
  const note = noteOf(reading);
  const told = [...note].length > noteLength ? `${[...note].slice(0, noteLength).join('')}…` : note;
  return `${period.label}：${amountText(indicator, value)}${told === '' ? '' : `，${told}`}`;
}
