import type { EnglishForms } from '../english-forms';

/** Helps of tables and columns: indicators, measurements, members, resolutions, duties, reviews, risks, settings, units. */
export const columnsFromIndicators: EnglishForms = {
  '監督量測指標與資安目標；方向決定升降是好是壞。':
    'Indicators of monitoring, and security objectives; the direction says whether rising is good or bad.',
  '例如 M-01，不可重複。': 'Such as M-01; each number once.',
  '指標的名稱。': 'Name of the indicator.',
  '監督量測列入 3-2，資安目標列入 3-4。':
    '「監督量測」 (monitoring) is in 3-2, 「資安目標」 (objective) in 3-4.',
  '數值愈高愈好或愈低愈好，決定升降是好是壞。':
    'Whether more or less is better: it says whether rising is good or bad.',
  '例如 %、件、小時；單位為 % 時 95% 填 95。':
    'Such as %, cases or hours; in % fill in 95 for 95%.',
  '只填數字，單位另填。': 'A number only; the unit has its own column.',
  '量測的頻率，決定應有的期別。': 'How often it is measured, and so which periods there should be.',
  '一個數值涵蓋的期間，例如當季、近四季、截至期末。':
    'The time that one value covers, such as this quarter, the last four quarters, or up to the end.',
  '負責量測的成員姓名。': 'Name of the member who is in charge of measuring.',
  '計算方式或定義。': 'How it is calculated, or its definition.',
  '一列一期；期別如 115、115上、115Q1、115-03。未量測請留白，不要填 0。':
    'One period a row, such as 115, 「115上」, 115Q1 or 115-03. Leave blank what was not measured, and do not fill in 0.',
  '指標表中的編號。': 'The indicator’s number in 「指標」.',
  '例如 115、115上、115Q1、115-03，須與指標頻率相符。':
    'Such as 115, 「115上」, 115Q1 or 115-03, in keeping with the indicator’s frequency.',
  '只填數字；未量測請留白，不要填 0。':
    'A number only; leave blank what was not measured, and do not fill in 0.',
  '數值出自哪一份紀錄或報表。': 'The record or report that the value is from.',
  '補充說明，例如未量測的原因。': 'More about it, such as why it was not measured.',
  '一列一項任命；同一人可有數列。卸任時填卸任日，不要刪列。':
    'One appointment a row; a person may have several. When somebody leaves, fill in 「卸任日」 and keep the row.',
  '一列任命一個編號，例如 M-001，不可重複。':
    'One number for each appointment, such as M-001; each number once.',
  '只填姓名，不加職稱；同名者填「姓名(單位)」。':
    'The name only, without a title; people of the same name as 「姓名(單位)」.',
  '本職職稱，例如主任秘書、主任、課員。':
    'Title of the regular post, such as chief secretary, director or officer.',
  '從清單選取所屬組織。': 'Choose the organisation from the list.',
  '從清單選取；兼任兩個職務請填兩列。':
    'Choose from the list; who holds two positions has two rows.',
  'ISMS 承辦人兼資安聯絡人，填是；其他人填否。':
    'Yes (「是」) for the ISMS officer, who is the security contact as well; no (「否」) for the others.',
  '填現任成員的姓名，不可填本人。': 'Name of a member in office, not the person itself.',
  '填核定會議的日期或指派簽的日期文號。':
    'Date of the meeting that approved, or date and number of the appointment.',
  '任職起日。': 'First day in office.',
  '任職迄日；仍在職請留白。': 'Last day in office; leave blank while in office.',
  '證照、課程與時數，例如內部稽核員訓練證書。':
    'Certificates, courses and hours, such as an internal auditor’s certificate.',
  '電話或分機。': 'Telephone or extension.',
  '公務電子郵件。': 'E-mail address at the office.',
  '一列一項交辦決議，解除列管後保留不刪；編號如 MR-115-01-A01。':
    'One assigned resolution a row, kept after it is released; numbers such as MR-115-01-A01.',
  '例如 MR-115-01-A01，依序編號，不可跳號或刪除。':
    'Such as MR-115-01-A01, in order, without gaps and never deleted.',
  '作成決議的會議編號。': 'Number of the meeting that resolved it.',
  '決議所屬的議程項次。': 'The item of the agenda that it belongs to.',
  '交辦的具體事項。': 'What exactly is to be done.',
  '主辦單位，必填；數個以「、」分隔。': 'Unit in charge, required; several separated by 「、」.',
  '協辦單位，數個以「、」分隔。': 'Units that help, several separated by 「、」.',
  '完成期限，不早於會議日期。': 'Due date, not before the meeting.',
  '最新辦理進度。': 'The latest progress.',
  '辦理情形最近更新的日期。': 'Day on which progress was last updated.',
  '完成期限已過仍繼續列管時必填。':
    'Required where the due date has passed and it is still tracked.',
  '提請同意的新期限；逾期仍自原完成期限起算。':
    'The new limit that is asked for; lateness still counts from the original due date.',
  '繼續列管或解除列管。': '「繼續列管」 is still tracked, 「解除列管」 is released.',
  '同意解除者、日期或會議，解除列管時必填。':
    'Who agreed to release it, and the date or meeting; required on release.',
  '同意解除的日期，不早於會議日期。': 'Day on which release was agreed, not before the meeting.',
  '解除列管時必填，可查證的紀錄。': 'Required on release: a record that can be found.',
  '程序伍、一、(二)所列 56 項權責與職掌。':
    'The 56 duties listed in the procedure, 「程序伍、一、(二)」.',
  '程序的章節與項次，例如 1-1-A，請勿更改。':
    'The procedure’s chapter and item, such as 1-1-A; do not change.',
  '此權責所屬的組織。': 'The organisation whose duty it is.',
  '此權責所屬的角色。': 'The role whose duty it is.',
  '程序中的字母項次 A、B、C……。': 'The procedure’s letter: A, B, C, and so on.',
  '程序原文，請勿改寫。': 'The procedure’s own words; do not rewrite them.',
  '負最終責任的一人，填姓名。': 'The one person who answers for it, by name.',
  '實際辦理的人，數人以「、」分隔。': 'Who does it, several names separated by 「、」.',
  '可證明已辦理的紀錄名稱或文號。': 'Name or number of a record that shows it was done.',
  '從清單選取辦理頻率。': 'Choose from the list how often it is done.',
  '最近一次辦理的日期。': 'Day on which it was last done.',
  '權責內容所依據的程序版次，例如 V1.0。':
    'The edition of the procedure that the text is from, such as V1.0.',
  '一列一次會議；編號如 MR-115-01。其他會議的決議也在此登錄列管。':
    'One meeting a row; numbers such as MR-115-01. Resolutions of other meetings are tracked here too.',
  '例如 MR-115-01，不可重複。': 'Such as MR-115-01; each number once.',
  '留白為管理審查會議；其他會議只列管決議，不產生議程。':
    'Blank is a management review; other meetings only have their resolutions tracked, and no agenda.',
  '印在議程與紀錄上的會議全名。': 'The meeting’s full name as it is printed on agenda and minutes.',
  '開會日期。': 'Day of the meeting.',
  '例如下午 2 時。': 'Such as 「下午 2 時」.',
  '開會地點。': 'Where the meeting is held.',
  '當日的資安長姓名；由他人代理時填代理者。':
    'Name of the chief security officer of the day, or of who stands in.',
  '主席非資安長時必填。': 'Required where somebody else than the chief security officer presides.',
  '擔任紀錄者的姓名，不宜為主席。': 'Name of who takes the minutes, preferably not who presides.',
  '前次審查期間迄日的次日；留白時自動以此認定。':
    'The day after the previous review period ended; blank means just that.',
  '本次審查資料的截止日。': 'Up to when the review’s data are taken.',
  '籌備中、已召開或已核定。': '「籌備中」 in preparation, 「已召開」 held or 「已核定」 approved.',
  '會議對制度適用性的結論。': 'The meeting’s conclusion on the suitability of the ISMS.',
  '會議對制度適切性的結論。': 'The meeting’s conclusion on the adequacy of the ISMS.',
  '會議對制度有效性的結論。': 'The meeting’s conclusion on the effectiveness of the ISMS.',
  '會議對持續改善機會的決定；沒有填「無」。':
    'What was decided on chances for continual improvement; if nothing, write 「無」.',
  '會議認為制度須變更之處；沒有填「無」。':
    'What of the ISMS must change; if nothing, write 「無」.',
  '會議認為須增加的人力、經費或設備；沒有填「無」。':
    'People, money or equipment that must be added; if nothing, write 「無」.',
  '會議紀錄的主席致詞；會後填寫。': 'The opening words in the minutes; fill in after the meeting.',
  '例如下午 4 時 20 分。': 'Such as 「下午 4 時 20 分」.',
  '會議紀錄核定的日期，不早於開會日期。':
    'Day on which the minutes were approved, not before the meeting.',
  '預定下次開會日期，間隔不超過十二個月。':
    'Day planned for the next meeting, within twelve months.',
  '風險評鑑結果與處理計畫，一列一項風險。':
    'Results of risk assessment and treatment plans, one risk a row.',
  '例如 R-115-01，不可重複。': 'Such as R-115-01; each number once.',
  '風險所在的資產或作業流程。': 'The asset or process at risk.',
  '可能發生什麼事、造成什麼影響。': 'What may happen, and with what effect.',
  '評鑑的日期。': 'Day of the assessment.',
  '處理前的等級：高、中、低。': 'Level before treatment: 「高」 high, 「中」 medium or 「低」 low.',
  '從清單選取降低、避免、轉移或接受。': 'Choose from the list: reduce, avoid, transfer or accept.',
  '要做什麼以處理此風險。': 'What is done about the risk.',
  '負責執行處理計畫的成員姓名。': 'Name of the member who carries out the plan.',
  '處理計畫的原訂完成日。': 'The plan’s original due date.',
  '處理後的等級；未處理完成請留白。': 'Level after treatment; leave blank while not completed.',
  '同意承擔殘餘風險者的姓名。': 'Name of who agrees to bear the residual risk.',
  '機關與文件資料、檢核門檻。': 'The office and its documents, and the limits of the checks.',
  '設定項目的名稱，請勿改名。': 'Name of the setting; do not change it.',
  '填入此項目的值；不知道請留白。': 'Its value; leave blank what is not known.',
  '此項目的用途。': 'What the setting is for.',
  '本所單位與驗證範圍。': 'The office’s units and the certified scope.',
  '本所單位全名，各表的單位須與此一致。':
    'Full name of a unit; the units in all tables must be named like this.',
  '單位主管的職稱，例如主任、課長、隊長。':
    'Title of the unit’s head, such as director, section chief or captain.',
  '是否在 ISMS 驗證範圍內：是或否。':
    'Whether it is within the certified scope of the ISMS: 「是」 or 「否」.',
};
