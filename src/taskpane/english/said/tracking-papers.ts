import type { EnglishForms } from '../english-forms';

export const trackingAndPapersSaid: EnglishForms = {
  // rules/tracking/carried
  '第 1 項稱無可報告，但前次以前會議尚有 {} 件決議未解除列管（{}）。請清除此欄，由議程自動帶出。':
    'Item 1 says there is nothing to report, but {0} {0|resolution|resolutions} of earlier meetings {0|is|are} still tracked ({1}). Clear the cell, and the agenda fills it in by itself.',
  '{}，不知是哪次會議的決議，無法列入第 1 項。請填「管審會議」的會議編號。':
    '{0}, so nobody knows which meeting the resolution is from, and it is not in item 1. Fill in the number of a meeting from 「管審會議」.',
  '列管狀態空白，無法判斷應否列入第 1 項。請選取「繼續列管」或「解除列管」。':
    '「列管狀態」 is blank, so nobody can tell whether it belongs in item 1. Choose 「繼續列管」 or 「解除列管」.',
  '列管狀態為繼續列管，卻填有解除日期 {}。請更正其一。':
    '「列管狀態」 is 「繼續列管」, but there is a release date 「解除日期」 {0}. Correct one of the two.',
  // rules/tracking/first-meeting
  '第 1 項稱「首次會議」，但此前已有 {}。請清除此欄，由議程自動帶出前次決議。':
    'Item 1 says this is the first meeting, but there was {0} before. Clear the cell, and the agenda fills in the earlier resolutions by itself.',
  '{} 為首次會議，第 1 項應敘明「{}」，不應填「{}」。請改填該語或留白，由議程自動帶出。':
    '{0} is the first meeting, so item 1 should say 「{1}」 and not 「{2}」. Change it, or leave it blank and the agenda fills it in.',
  // rules/tracking/kept
  '{} 的決議編號缺 {}。決議解除後應保留不刪，請依會議紀錄補回；誤編者請改為連號。':
    'The resolutions of {0} lack {1}. A released resolution is kept and not deleted; restore it by the minutes, or renumber if the number was a slip.',
  // rules/tracking/release
  '列管狀態為解除列管，但{}空白或僅寫「無」。請補填；尚未同意解除者請改為繼續列管。':
    '「列管狀態」 is 「解除列管」 (released), but 「{0}」 is blank or says only 「無」. Fill it in; if release was not agreed, change it to 「繼續列管」.',
  '列管狀態為解除列管，但解除日期空白，無法判斷應否列入第 1 項。請填解除日期。':
    '「列管狀態」 is 「解除列管」 (released), but the release date is blank, so nobody can tell whether it belongs in item 1. Fill in 「解除日期」.',
  '解除日期 {} 早於作成決議的會議日期 {}。請更正。':
    'Released on {0}, before the meeting that resolved it on {1}. Correct it.',
  '辦理情形為「{}」，列管狀態卻為解除列管。尚未完成者請改為繼續列管並清除解除日期；已完成者請更新辦理情形。':
    'Progress is 「{0}」, but 「列管狀態」 is 「解除列管」 (released). If it is not completed, change it to 「繼續列管」 and clear the release date; if it is, update the progress.',
  '尚未解除請留白，解除後再填。':
    'If it is not released yet leave it blank, and fill it in afterwards.',
  // rules/tracking/updates
  更新日期空白: '「更新日期」 (last update) is blank',
  '更新日期 {}': 'The last update is {0}',
  '{}，前次會議 {} 之後辦理情形未更新。請主辦單位回報，填辦理情形與更新日期。':
    '{0}, and progress was not updated since the previous meeting on {1}. Ask who is in charge, and fill in progress and 「更新日期」.',
  '完成期限 {}，已逾期 {} 日': 'Due {0}, late by {1} {1|day|days}',
  '{}，{}。{}；已完成者請辦理解除列管。': '{0}, {1}. {2}; if it is completed, have it released.',
  '請填{}': 'Fill in 「{0}」',
  '展延至 {} 不晚於原完成期限': 'the extension to {0} is not later than the original due date',
  請更正展延至: 'Correct 「展延至」',
  '展延至 {} 亦已過': 'the extension to {0} has passed as well',
  請重新填報展延至與逾期原因: 'Fill in 「展延至」 and 「逾期原因」 anew',
  // app/papers/approved-problems
  '「{}」改為「{}」': '「{0}」 changed to 「{1}」',
  '核定後資料表已變更：{}': 'the tables were changed after approval: {0}',
  '核定版印出的數字被改過：{}': 'printed figures of the approved copy were changed: {0}',
  '{} 與核定版不符（{} 保留，見「{}」）。{}。誤改者請改回；確須更正者，更正後重新核定並再保留一次核定版。':
    '{0} differs from its approved copy (kept on {1}, see 「{2}」): {3}. If it was changed by mistake, change it back; if it must be corrected, approve it again and keep a new copy.',
  // app/papers/changed-figures
  已不計算: 'no longer worked out',
  '{} {}→{}': '「{0}」 {1} → {2}',
  '等共{}項': ' and more, {0} in all',
  // app/papers/paper-problems
  '{} 產生': 'made on {0}',
  '{}（{}）的來源列已不在資料表。不再需要者請將工作表改名或刪除。':
    'The rows that {0} ({1}) came from are no longer in the tables. If it is no longer needed, rename or delete the sheet.',
  '{}（{}）的數字與資料表現在算出的不同，重新產生後會改變：{}。請重新產生。':
    'Figures of {0} ({1}) differ from what the tables give now, and would change if made again: {2}. Make it again.',
  '{}（{}）之後資料表已變更，內容與現在的資料不同。請重新產生。':
    'The tables have changed since {0} was made ({1}). Make it again.',
  '「{}」印出的數字被改過：{}，與資料表算出的不同。請更正資料表並重新產生。':
    'Printed figures of 「{0}」 were changed: {1}; they differ from the tables. Correct the tables and make it again.',
  // app/papers/printed-problems
  '「{}」會原樣印在文件上。請填寫實際內容。':
    '「{0}」 would be printed as it stands. Fill in what is meant.',
  '「{}」似作名詞，公文名詞用「{}」。作動詞者不必更改。':
    '「{0}」 seems to be a noun, which official documents write 「{1}」. As a verb it may stay.',
  '「{}」中「{}」與「{}」並見。數量請一律用阿拉伯數字。':
    '「{0}」 has both 「{1}」 and 「{2}」. Write quantities in Arabic numerals throughout.',
  '尚未登錄 {}，文件上該處留白。請依程序封面填寫；不知道請留白，系統不會代填。':
    'Not filled in: 「{0}」; the documents leave it blank. Fill it in by the procedure’s cover; leave blank what is not known, nothing is made up for you.',
  '{}的{}': '「{0}」: {1}',
};
