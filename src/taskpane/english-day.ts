/** 「115年3月1日（星期日）」 as English has it; whatever is no such day as it is. */
export function englishDay(text: string): string {
  const [, year, month, day] = /^(\d+)年(\d+)月(\d+)日/.exec(text) ?? [];
  if (year === undefined) return text;
  const date = new Date(Date.UTC(Number(year) + 1911, Number(month) - 1, Number(day)));
  return date.toLocaleDateString('en-GB', {
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    timeZone: 'UTC',
  });
}
