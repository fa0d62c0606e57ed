import type { Place } from '../bar/places';
import { inLanguage } from '../language';

/** A step of the guide: what one does there, and where. */
export interface GuideStep {
  readonly title: string;
  readonly text: string;
  readonly place?: Place;
}

/** Ten minutes for somebody who takes the work over, in the order in which it is met. */
export const GUIDE: readonly GuideStep[] = inLanguage<readonly GuideStep[]>(
  [
    {
      title: '一、先看總覽',
      text: '資料都在這本活頁簿的工作表裡；窗格只是幫您填寫、檢核與產生文件。「總覽」列出到開會前還缺什麼、由誰提供、哪一天到期，按一行就到那一格。',
      place: 'overview',
    },
    {
      title: '二、建立工作表',
      text: '新的活頁簿先按「建立工作表」。只加入還沒有的表，原有內容不動；上次中斷時再按一次就會補齊。想先看看，可另開空白活頁簿，在「總覽」按「先看範例」。',
      place: 'sheets',
    },
    {
      title: '三、填機關與單位',
      text: '填機關名稱、文件編號、聯絡人，並核對單位及驗證範圍。門檻留用預設即可，每一項都寫明用在哪裡。',
      place: 'settings',
    },
    {
      title: '四、成員與權責',
      text: '一列一項任命。卸任時填卸任日，不要刪列，過去的會議才查得到當時的人。看任一天誰擔任什麼職務。換人時用「辦理交接」一次寫完任期、權責與未完成的事項，再產生接任者逐月的應辦事項。',
      place: 'people',
    },
    {
      title: '五、登錄發現事項與矯正措施',
      text: '選取任一列，「資料」就以表單顯示；按「新增」取得下一個編號。日期輸入 115/3/1 即可。發現事項可接著新增矯正措施；完成後由執行者以外的人驗證。已有 Excel 或 CSV 清單時用「帶入」，先預覽才加入。',
      place: 'row',
    },
    {
      title: '六、檢核',
      text: '改了資料會自動再檢核。每個問題寫明哪一列、什麼值、為什麼、怎麼改；「錯誤」都排除後才是「可開會」，「警告」與「提醒」不影響開會。答案確定的可按一下修正，先看到會變的儲存格。',
      place: 'check',
    },
    {
      title: '七、開會',
      text: '「會議」從準備、逐項決定到會後帶您走一遍：出席、各案決定、交辦與列管、審查結論。會後用「工作表」的「開始新年度」備妥下一次。',
      place: 'meeting',
    },
    {
      title: '八、文件',
      text: '開會通知、議程、簽到簿、會議紀錄、改善報告等，先預覽再產生工作表或複製到公文系統。要改內容請改原來的表再產生一次，不要在文件上改。',
      place: 'papers',
    },
    {
      title: '寫錯了怎麼辦',
      text: '儲存之前不會寫入；儲存後可一步復原，也可在「⋯」的「變更紀錄」復原。同事同時改了同一格時，兩邊的內容都會列出，由您決定。訊息要求結束儲存格編輯時，請在工作表按 Enter 或 Esc 再試；窗格空白時，關閉再開啟。',
    },
  ],
  [
    {
      title: '1. Look at the overview',
      text: 'All data is in the sheets of this workbook; the pane helps to fill in, to check and to make papers. Overview lists what is missing before the meeting, who supplies it and when it is due; a line leads to its cell.',
      place: 'overview',
    },
    {
      title: '2. Make the sheets',
      text: 'In a new workbook press the button that makes the sheets. Only what is not there is added; where it was interrupted press it again. To look around first, open a blank workbook and press the button for the sample on Overview.',
      place: 'sheets',
    },
    {
      title: '3. Office and units',
      text: 'Enter the name of the office, document number and contact, and look over the units and the scope. The thresholds may stay as they are; each says where it is used.',
      place: 'settings',
    },
    {
      title: '4. Members and duties',
      text: 'One row is one appointment. Enter the last day when somebody leaves and do not delete the row, so that earlier meetings still know who held what. See who holds what on any day. When somebody takes over, hand over the position: terms, duties and open work are written at once, and a paper tells the newcomer what is due month by month.',
      place: 'people',
    },
    {
      title: '5. Findings and corrective actions',
      text: 'Select a row and Data shows it as a form; a new row gets the next number. Dates may be typed as 115/3/1. An action follows from a finding, and somebody other than the doer verifies it. Lists in Excel or CSV come in through Bring in, with a preview.',
      place: 'row',
    },
    {
      title: '6. Check',
      text: 'Changes are checked by themselves. Each problem says which row, what value, why, and how to fix it; a meeting may be held when no errors are left. Where the answer is certain one press fixes it, after a preview.',
      place: 'check',
    },
    {
      title: '7. Hold the meeting',
      text: 'Meeting leads through preparation, decisions and what follows: attendance, decisions, work to be tracked, conclusions. Afterwards begin the new year in the place Sheets.',
      place: 'meeting',
    },
    {
      title: '8. Papers',
      text: 'Notice, agenda, sign-in sheet, minutes, reports: look at them first, then make sheets or copy them. To change something change the tables and make the paper again.',
      place: 'papers',
    },
    {
      title: 'When something went wrong',
      text: 'Nothing is written before you save, and the last save can be undone, also under ⋯, Changes. Where a colleague changed the same cell both sides are shown and you choose. When asked to finish editing a cell press Enter or Esc in the sheet; when the pane is blank close and open it.',
    },
  ],
);
