import type { EnglishForms } from '../english-forms';

/** What each setting is for. */
export const settingNotes: EnglishForms = {
  '印在議程與各式文件的頁首。': 'Printed at the head of the agenda and all documents.',
  '印在頁尾；不知道請留白，系統不會代編。':
    'Printed at the foot; leave blank what is not known, nothing is made up for you.',
  '印在頁尾，例如 V1.0。': 'Printed at the foot, such as V1.0.',
  '程序文件的日期，依原文件書寫。': 'Date of the procedure, as the document writes it.',
  '印在頁尾，例如普通、敏感、密。': 'Printed at the foot, such as 「普通」, 「敏感」 or 「密」.',
  '資安長或其授權人核定本程序的日期（程序參、一）；不知道請留白。':
    'Day on which the chief security officer, or who stands in, approved this procedure (「程序參、一」); leave blank what is not known.',
  '執行小組最近一次檢討本程序的日期（程序參、二）；尚未檢討請留白。':
    'Day on which the working group last reviewed this procedure (「程序參、二」); leave blank if it was not.',
  '六項，或含 2022 年版（六項之後加第七項「關注方需求與期望之變更」）。':
    '「六項」 are the six items, 「含 2022 年版」 adds a seventh, 「關注方需求與期望之變更」 (changes in needs and expectations of interested parties).',
  '高於此等級的風險須有處理方式、處理計畫、負責人及預定完成日。預設為低：中、高風險是否接受應由委員會決定，系統不代為放寬。':
    'A risk above this level needs a treatment, a plan, a person responsible and a due date. The default is 「低」 (low): whether medium and high risks are accepted is for the committee to decide, and nothing is eased for it.',
  '開會通知的副本收受者，數個以「、」分隔；沒有請留白。':
    'Who gets a copy of the notice of meeting, several separated by 「、」; leave blank if nobody.',
  '印在開會通知；通常為 ISMS 承辦人。':
    'Printed on the notice of meeting; usually the ISMS officer.',
  '印在開會通知，電話與分機。': 'Printed on the notice of meeting: telephone and extension.',
  '是（預設）：窗格開著時，剛在日期欄輸入的民國日期（例如 115/3/1）立即轉為 Excel 日期並告知，可復原；各電腦可在窗格另外停用。否：任何電腦都不轉換，由檢核提示。':
    '「是」 (default): while the pane is open, an ROC date just typed into a date column (such as 115/3/1) becomes an Excel date at once, which is told and can be undone; each computer may switch it off in the pane. 「否」: no computer does, and the checks tell of them.',
  '前後兩期變動小於此百分比視為持平；單位為 % 的指標另依持平百分點。':
    'Two periods that differ by less than this percentage are steady; indicators in % go by 「持平百分點」.',
  '單位為 % 的指標，前後兩期相差小於此百分點視為持平；跨過目標值者不算持平。':
    'For indicators in %: two periods that differ by fewer percentage points are steady, unless the target lies between them.',
  '件數少於此數時只列件數，不算百分比。':
    'With fewer cases only their number is shown, and no percentage.',
  '同一條文在此年數內再發生，視為重複缺失。':
    'A clause that is not met again within so many years is a repeated nonconformity.',
  '次要不符合發現後，須於此日數內提出矯正措施。':
    'A minor nonconformity needs a corrective action within so many days.',
  '矯正措施完成後，應於此日數內驗證成效。':
    'A completed corrective action is to be verified within so many days.',
  '主要不符合超過此日數未結案時提醒。':
    'A major nonconformity that is open longer than so many days is pointed out.',
  '內部稽核的發現事項，發現日期應在稽核期間或迄日後此日數內。':
    'Findings of an internal audit are dated within the audit, or so many days after its end.',
  '同一單位、同一不符合事項在此日數內再登錄時提醒。':
    'The same nonconformity of the same unit entered again within so many days is pointed out.',
  '矯正措施開立後，應於此日數內完成原因分析。':
    'The cause is to be analysed within so many days after the corrective action is opened.',
  '矯正措施的預定完成日或驗證期限前此日數起提醒。':
    'A reminder comes so many days before a corrective action’s due date or limit of verification.',
  '距前次管理審查會議將滿十二個月前此日數起提醒。':
    'A reminder comes so many days before twelve months since the last management review are over.',
  '不符合事項少於此字數視為未具體描述。':
    'A nonconformity described in fewer characters is not specific.',
  '一人主責的權責超過此項數時提醒。': 'Who is accountable for more duties is pointed out.',
  '本程序自檢討（未檢討者自核定）起超過此月數時提醒檢討。':
    'A reminder comes when the procedure’s last review (or approval, if it was not reviewed) is more than so many months ago.',
  '將規則改為 E（錯誤）、W（警告）或 I（提醒），例如 MEM-05=I、FND-12=E，以「、」分隔；留白為預設。程序明文要求的規則不得調整。':
    'Makes rules E (error), W (warning) or I (note), such as 「MEM-05=I、FND-12=E」, separated by 「、」; blank is the default. What the procedure itself requires cannot be changed.',
  '印在「{}」的頁尾；機關尚未編號請留白。':
    'Printed at the foot of 「{0}」; leave blank if the office has no number for it.',
  '「{}」現行版次，例如 V1.0；不知道請留白。':
    'The current edition of 「{0}」, such as V1.0; leave blank what is not known.',
  '「{}」現行版的日期；不知道請留白。':
    'Date of the current edition of 「{0}」; leave blank what is not known.',
};
