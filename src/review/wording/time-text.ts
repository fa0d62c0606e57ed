import { plain } from '../../register/identity';

/** 時間 in the form of official papers: 14:30 or Excel's 0.604 → 下午2時30分; other wordings stay. */
export function timeText(written: string): string {
  const form = plain(written).trim();
  const clock = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(form);
  if (clock) return spoken(Number(clock[1]), Number(clock[2])) ?? written;
  if (/^0?\.\d+$/.test(form)) {
    const minutes = Math.round(Number(form) * 24 * 60);
    return spoken(Math.floor(minutes / 60), minutes % 60) ?? written;
  }
  return withoutInnerSpaces(written);
}

/** 「下午 2 時」, 「115 年度」: official papers set no space between words and digits. */
export function withoutInnerSpaces(written: string): string {
  return written.trim().replace(/(?<=[\u4e00-\u9fff]) +(?=\d)|(?<=\d) +(?=[\u4e00-\u9fff])/g, '');
}

function spoken(hour: number, minute: number): string | null {
  if (hour > 23 || minute > 59) return null;
  const half = hour < 12 ? '上午' : hour === 12 ? '中午' : '下午';
  const twelve = hour > 12 ? hour - 12 : hour;
  return `${half}${String(twelve)}時${minute === 0 ? '' : `${String(minute)}分`}`;
}
