import type { Choice } from './lists';

/** What the 設定 sheet says; a blank or missing item takes the default stated there. */
export interface Settings {
  /** 機關名稱 */
  readonly organisation: string;
  /** 文件編號, '' when unknown: never invented */
  readonly documentNo: string;
  /** 版次 */
  readonly edition: string;
  /** 文件日期, as written */
  readonly documentDate: string;
  /** 機密等級 */
  readonly classification: string;
  readonly agendaVersion: Choice<'AgendaVersion'>;
  /** Change below this many percent is 持平 (5). */
  readonly flatPercent: number;
  /** Under this many cases no percentage is given (5). */
  readonly minimumCases: number;
  /** Years within which the same 條文 is a repeat (3). */
  readonly repeatYears: number;
  /** Days a 次要不符合 may stand without a corrective action (FND-10). */
  readonly minorGraceDays: number;
  /** Days after completion within which effect is verified (30). */
  readonly verifyWithinDays: number;
  /** Days after which an open 主要不符合 is reported (90). */
  readonly majorOpenDays: number;
  /** Fewest characters of a description that is not a placeholder (FND-04). */
  readonly minimumTextLength: number;
  /** 主責 duties one person may hold before it is pointed out (RSP-08). */
  readonly maximumDuties: number;
}
