/** NC-115-001: the year is the 民國 year of 發現日期; ids compare without case. */
const FINDING_ID = /^NC-(\d{2,3})-\d{3,}$/i;

/** The 民國 year an 編號 of 發現事項 carries; undefined of one that is not written as such. */
export function yearOfFindingId(findingId: string): number | undefined {
  const year = FINDING_ID.exec(findingId)?.[1];
  return year === undefined ? undefined : Number(year);
}
