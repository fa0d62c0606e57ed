import type { EnglishForms } from '../english-forms';

export const membersSaid: EnglishForms = {
  // rules/members/appointment-basis
  空白: 'is blank',
  '「{}」未見委員會核定的日期或會次':
    'is 「{0}」, without date or number of the committee’s meeting',
  '核定或指派依據{}，執行小組成員應由管理委員會核定。請填核定的會議日期或會次。':
    '「核定或指派依據」 (basis) {0}; members of the working group are approved by the committee. Fill in the meeting’s date or number.',
  '「{}」未見執行小組組長的指派':
    'is 「{0}」, without an appointment by the head of the working group',
  '核定或指派依據{}，ISMS 承辦人應由執行小組組長指派。請填指派的日期或文號。':
    '「核定或指派依據」 (basis) {0}; the ISMS officer is appointed by the head of the working group. Fill in its date or document number.',
  // rules/members/competence
  '「{}」為「{}」，尚無能力或訓練佐證。請填證照、課程與時數。':
    '「{0}」 is 「{1}」 without evidence of competence or training. Fill in certificates, courses and hours.',
  // rules/members/contact-person
  'ISMS 承辦人「{}」未標示為資安聯絡人，程序規定由承辦人兼任。請選「是」。':
    'The ISMS officer 「{0}」 is not marked as security contact, which the procedure makes the officer. Choose 「是」.',
  '「{}」標示為資安聯絡人，但資安聯絡人由 ISMS 承辦人「{}」兼任。請改選「否」；承辦人已異動者，請更正 ISMS 職務。':
    '「{0}」 is marked as security contact, but that is the ISMS officer 「{1}」. Choose 「否」; if the officer has changed, correct the positions.',
  // rules/members/deputies
  '代理人「{}」就是本人，無從代理。請改填另一位現任成員。':
    'The deputy 「{0}」 is the person itself. Fill in another member in office.',
  '不在「成員」名單': 'is not in 「成員」',
  '於 {} 已非現任成員': 'is no longer in office on {0}',
  '代理人「{}」{}。請改填現任成員的姓名，或於「成員」補登其任命。':
    'The deputy 「{0}」 {1}. Fill in a member in office, or enter the appointment in 「成員」.',
  // rules/members/group-members
  '執行小組除組長及承辦人外沒有現任組員，程序規定由行政室同仁會同其他相關單位人員辦理。請於「成員」新增組員，或更正卸任日。':
    'Besides head and ISMS officer the working group has no members in office; the procedure has them from the administration office and other units. Add members in 「成員」, or correct the days they left.',
  '稽核小組除組長外沒有現任成員，程序規定由政風單位會同相關單位人員辦理。請於「成員」新增成員，或更正卸任日。':
    'Besides its head the audit group has no members in office; the procedure has them from the civil service ethics office and other units. Add members in 「成員」, or correct the days they left.',
  // rules/members/head-of-working-group
  '執行小組組長「{}」不是現任資安主管「{}」，程序規定由資安主管兼任。請更正其中一列的人員。':
    '「{0}」, head of the working group, is not the security manager in office, 「{1}」; the procedure has one person be both. Correct one of the rows.',
  // rules/members/independence
  '此列的組織與 ISMS 職務分屬執行小組與稽核小組':
    'Organisation and position of this row belong to the working group and to the audit group',
  '「{}」同時為執行小組成員（{}）': '「{0}」 is also in the working group ({1})',
  '{}，不得稽核自己執行的工作。請{}。': '{0}; nobody may audit the own work. {1}.',
  '更正組織或 ISMS 職務': 'Correct the organisation or the position',
  '改派其中一項職務，或填卸任日':
    'Give one of the positions to somebody else, or fill in the day it ended',
  '「{}」於審查期間內曾同時為執行小組成員（{}，至 {}），其間所為的稽核與驗證欠缺獨立性。請確認任期是否誤填；屬實者請由他人複核其間的稽核結果。':
    '「{0}」 was also in the working group within the review period ({1}, until {2}), so audits and verifications of that time lack independence. See whether the terms are right; if so, let somebody else review the results of that time.',
  '「{}」為現任{}（{}），不宜同時在稽核小組。請改派他人，或填卸任日。':
    '「{0}」 is 「{1}」 in office ({2}) and should not be in the audit group as well. Appoint somebody else, or fill in the day it ended.',
  // rules/members/named-elsewhere
  '（此表共 {} 處）': ' ({0} places in this table)',
  '{}「{}」{}不在「成員」名單。{}請更正姓名或於「成員」補登；外部人員請寫成「{}(外部)」。':
    '「{0}」 「{1}」{2} is not in 「成員」. {3}Correct the name or enter the person in 「成員」; write people from outside as 「{4}(外部)」.',
  '{}「{}」{}於 {} 不是現任成員。請改填當時的人員，或更正「成員」的到任日、卸任日。':
    '「{0}」 「{1}」{2} was not in office {3}. Fill in who was, or correct 「到任日」 and 「卸任日」 in 「成員」.',
  '{}「{}」{}不知是哪一位：「成員」有 {}，任期與獨立性無從判斷。請連同單位寫明。':
    '「{0}」 「{1}」{2} may be any of several members ({3}), so terms and independence cannot be judged. Write the unit with the name.',
  '是否為「{}」？': 'Is 「{0}」 meant? ',
  '{} 至 {}': '{0} to {1}',
  // rules/members/one-holder
  '「{}」與「{}」（{}）同時為現任「{}」，此職務僅置一人。請為已卸任者填卸任日，或更正 ISMS 職務。':
    '「{0}」 and 「{1}」 ({2}) are both in office as 「{3}」, which only one person may be. Fill in when the earlier one left, or correct the positions.',
  '「{}」的卸任日填 {}': 'Set 「卸任日」 of 「{0}」 to {1}',
  // rules/members/placeholder-names
  '{}「{}」{}不是真實姓名。請改填姓名；尚無人選請刪去該列。':
    '「{0}」 「{1}」{2} is not a real name. Fill in the name; delete the row if there is nobody yet.',
  '{}「{}」{}不是真實姓名。請改填姓名；尚無人選請留白。':
    '「{0}」 「{1}」{2} is not a real name. Fill in the name; leave it blank if there is nobody yet.',
  '姓名空白，不知這項任命是誰。請填姓名；尚無人選請刪去該列。':
    'The name is blank, so nobody knows whose appointment this is. Fill in the name; delete the row if there is nobody yet.',
  '姓名空白，不知這項任命（{}）是誰。請填姓名；尚無人選請刪去該列。':
    'The name is blank, so nobody knows whose appointment (「{0}」) this is. Fill in the name; delete the row if there is nobody yet.',
  // rules/members/required-positions
  '尚未登錄任何成員，程序所定的職務（{}）均無人擔任。請自第一列填起，一列一項任命。':
    'There are no members yet, so the positions of the procedure (「{0}」) are vacant. Begin at the first row, one appointment a row.',
  '現任「{}」的姓名空白，等同無人任此職務。請填姓名。':
    'The 「{0}」 in office has a blank name, as if nobody held the position. Fill in the name.',
  '「{}」的 ISMS 職務空白，而 {} 無現任「{}」，程序規定應置此職務。請選取職務；不是此人者，請新增其任命列。':
    '「{0}」 has a blank position, and on {1} there is no 「{2}」, which the procedure requires. Choose the position; if it is somebody else, add that appointment.',
  '{} 無現任「{}」，程序規定應置此職務。請於「成員」新增其任命列，或更正到任日、卸任日。':
    'On {0} there is no 「{1}」 in office, which the procedure requires. Add the appointment in 「成員」, or correct 「到任日」 and 「卸任日」.',
  '現任「{}」「{}」於 {} 卸任，下一次管理審查會議（{}）當日無人任此職務。請於「成員」新增接任者，或更正卸任日。':
    'The 「{0}」 「{1}」 leaves office on {2}, so nobody holds the position at the next management review ({3}). Add the successor in 「成員」, or correct 「卸任日」.',
  // rules/members/spelling
  '（共 {} 處）': ' ({0} places)',
  '姓名「{}」{}即「{}」，同一人有兩種寫法。請一律寫成「{}」，職稱填於「成員」的職稱欄。':
    'The name 「{0}」{1} is 「{2}」: one person in two spellings. Write 「{3}」 throughout, and titles in 「職稱」 of 「成員」.',
  '各處改為「{}」': 'Change to 「{0}」 everywhere',
  // rules/members/terms
  '卸任日 {} 早於到任日 {}。請更正其中一個日期。':
    'Left office on {0}, before taking it on {1}. Correct one of the dates.',
  '「{}」任「{}」的任期（{}）與 {}（{}）重疊。請更正到任日或卸任日，或刪去重複的任命。':
    'The term of 「{0}」 as 「{1}」 ({2}) overlaps with {3} ({4}). Correct 「到任日」 or 「卸任日」, or delete the appointment that is double.',
  未填: 'not filled in',
  現任: 'now',
  // rules/members/titles
  '程序規定「{}」由{}{}擔任': 'the procedure has 「{0}」 held by 「{1}{2}」',
  職稱空白: '「職稱」 (title) is blank',
  '職稱「{}」': 'the title is 「{0}」',
  '{}，{}。請更正職稱或人員。': '{0}, but {1}. Correct the title or the person.',
  '服務單位「{}」，{}。請更正服務單位或人員。':
    'The unit is 「{0}」, but {1}. Correct the unit or the person.',
  // rules/members/unit-heads
  '「{}」（{}）': '「{0}」 (「{1}」)',
  沒有現任委員: 'There is no committee member in office',
  '委員{}不是該單位主管': 'the committee member {0} is not the unit’s head',
  '{}，程序規定委員由各單位主管派兼。請於「成員」將該單位{}列為委員，或更正職稱、卸任日。':
    '{0}; by the procedure the heads of units are on the committee. In 「成員」 make the unit’s 「{1}」 a committee member, or correct the title or 「卸任日」.',
  主管: 'head',
  '{}等 {} 個單位沒有由主管擔任的現任委員，程序規定委員由各單位主管派兼。請於「成員」逐一補列。':
    '「{0}」: {1} units have no head on the committee; by the procedure the heads of units are on it. Add them in 「成員」.',
  // rules/members/units
  '單位清單空白，無法核對服務單位與受稽單位。請列出本所各單位。':
    'The list of units is blank, so members’ and audited units cannot be compared with it. List the office’s units.',
  '服務單位空白。請填單位清單內的單位。': 'The unit is blank. Fill in a unit of the list.',
  '服務單位「{}」不在單位清單內。{}。': 'The unit 「{0}」 is not in the list of units. {1}.',
  '受稽單位{}不在單位清單內。{}。': 'The audited units {0} are not in the list of units. {1}.',
  '請更正，或將該單位列入單位清單': 'Correct it, or add the unit to the list',
  '是否為「{}」？請更正': 'Is 「{0}」 meant? Correct it',
  // rules/members/vacant-days
  '審查期間內 {} 無人擔任「{}」。請更正到任日或卸任日；確有出缺者補登代理人員的任命。':
    'Within the review period nobody was 「{1}」: {0}. Correct 「到任日」 or 「卸任日」; if it was vacant, enter who stood in.',
};
