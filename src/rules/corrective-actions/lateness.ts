import { isUnfilled } from '../../facts/described';
import { addDays, type Day, daysBetween, rocShort } from '../../register/day';
import { readable } from '../../register/readable';
import { overdueDays } from '../../register/progress';
import type { CorrectiveAction } from '../../register/register';
import { type Said, say } from '../../register/said';
import { reportsOfEach } from '../of-each';
import { type Report, reportCell } from '../report';
import type { Rule } from '../rule';
import { progressOf } from './days';

export const ca08: Rule = {
  id: 'CA-08',
  severity: 'E',
  area: 'CA',
  title: '逾期者填逾期原因',
  titleEn: 'A late action gives its reason',
  authority: '實務作法',
  why: '逾期而無原因，委員會無從決定是否展延，改善報告也不完整。',
  mend: '填寫逾期原因；逾期一律自原預定完成日起算，展延後仍須填。',
  needs: { CorrectiveActions: ['openedDate', 'dueDate', 'doneDate', 'lateReason'] },
  run: (facts) => unreasoned(facts.rows.CorrectiveActions, facts),
};

const unreasoned = reportsOfEach((action: CorrectiveAction, { today }) =>
  lacksReason(action, today) ? withoutReason(action, today) : undefined,
);

function lacksReason(action: CorrectiveAction, today: Day): boolean {
  if (action.unread.has('lateReason') || !isUnfilled(action.lateReason)) return false;
  const progress = progressOf(action, today);
  return progress === '逾期完成' || progress === '逾期辦理中';
}

function withoutReason(action: CorrectiveAction, today: Day): Report {
  const due = action.dueDate === null ? '' : rocShort(action.dueDate);
  const progress = progressOf(action, today) ?? '';
  const late = String(overdueDays(action, today) ?? 0);
  const { lateReason } = action;
  const stated = lateReason === null ? say`逾期原因空白` : say`逾期原因只寫「${lateReason}」`;
  const message = say`預定完成日 ${due}，執行情形為「${progress}」，逾期 ${late} 日，但${stated}。請填逾期原因。`;
  return reportCell('CorrectiveActions', action, 'lateReason', message);
}

export const ca09: Rule = {
  id: 'CA-09',
  severity: 'W',
  area: 'CA',
  title: '逾期辦理中者有展延至，晚於預定完成日且未過',
  titleEn: 'A late open action has an extension that is after its due date and has not passed',
  authority: '實務作法',
  why: '逾期未完成而無新期限，等於無人知道何時完成；可於管審會提請核准。',
  mend: '經核准後填展延至與展延核准；預定完成日不更改，逾期仍自原日期起算。',
  needs: { CorrectiveActions: ['openedDate', 'dueDate', 'doneDate', 'extendedTo'] },
  run: (facts) => notExtended(facts.rows.CorrectiveActions, facts),
};

const notExtended = reportsOfEach((action: CorrectiveAction, { today }) => {
  const fault = extensionFault(action, today);
  if (fault === undefined) return undefined;
  const late = String(overdueDays(action, today) ?? 0);
  const message = say`逾期辦理中，已逾 ${late} 日，${fault}。請經核准後填展延至，可提管審會核定；逾期仍自原預定完成日起算。`;
  return reportCell('CorrectiveActions', action, 'extendedTo', message);
});

/** What is wrong with the extension of an action that is late and open. */
function extensionFault(action: CorrectiveAction, today: Day): Said | undefined {
  const { dueDate, extendedTo } = action;
  if (action.unread.has('extendedTo') || dueDate === null) return undefined;
  if (progressOf(action, today) !== '逾期辦理中') return undefined;
  if (extendedTo === null) return say`但無展延至`;
  if (extendedTo <= dueDate) {
    return say`但展延至 ${rocShort(extendedTo)} 不晚於預定完成日 ${rocShort(dueDate)}`;
  }
  return extendedTo < today ? say`展延至 ${rocShort(extendedTo)} 也已屆滿` : undefined;
}

/** What an approval is said to be, without saying whose. */
const APPROVAL_WORDS =
  /(?:已?(?:經|奉|獲|准)?(?:核准|核定|同意|核可|簽准|准予|批准|准許)|展延|簽核|簽|奉|准|於|日期|民國|年|月|日)/g;

export const ca10: Rule = {
  id: 'CA-10',
  severity: 'W',
  area: 'CA',
  title: '展延者載明何人於何日核准',
  titleEn: 'An extension says who approved it and when',
  authority: '實務作法',
  why: '未經核准的展延等於自行改期；稽核時須能查到何人何時核准。',
  mend: '於展延核准填核准者與日期（或會次），例如資安長 115/6/22 核准。',
  needs: { CorrectiveActions: ['extendedTo', 'extensionApproval'] },
  run: (facts) => notApproved(facts.rows.CorrectiveActions, facts),
};

const notApproved = reportsOfEach((action: CorrectiveAction) => {
  const { extendedTo, extensionApproval } = action;
  if (extendedTo === null || action.unread.has('extensionApproval')) return undefined;
  const fault = approvalFault(extensionApproval);
  if (fault === undefined) return undefined;
  const message = say`展延至 ${rocShort(extendedTo)}，但${fault}。請填核准者與日期，例如資安長 115/6/22 核准。`;
  return reportCell('CorrectiveActions', action, 'extensionApproval', message);
});

function approvalFault(approval: string | null): Said | undefined {
  if (approval === null) return say`展延核准空白`;
  // A date or the number of a meeting; 「第三次」 too.
  if (!/[\d０-９]|[一二三四五六七八九十](?:次|月|日)/.test(approval)) {
    return say`展延核准「${approval}」未載日期`;
  }
  const who = approval.replace(APPROVAL_WORDS, '').replace(/[^\p{L}]/gu, '');
  return who === '' ? say`展延核准「${approval}」未載核准者` : undefined;
}

export const ca21: Rule = {
  id: 'CA-21',
  severity: 'W',
  area: 'CA',
  title: '矯正措施即將到期或已逾期者，列出日數',
  titleEn: 'Actions soon due or late, with the number of days',
  authority: '實務作法',
  why: '到期前提醒才來得及催辦；已逾期者須在管審會說明，如期完成率也會下降。',
  mend: '到期前催辦並填實際完成日；已展延者依展延期限完成。',
  thresholds: ['remindBeforeDays'],
  needs: {
    CorrectiveActions: ['openedDate', 'dueDate', 'doneDate', 'extendedTo', 'lateReason'],
  },
  run: (facts) => dueOrLate(facts.rows.CorrectiveActions, facts),
};

/** CA-08 and CA-09 tell of a late action with its days: what they say is not said again. */
const dueOrLate = reportsOfEach((action: CorrectiveAction, { today, settings }) => {
  const { dueDate, extendedTo } = action;
  if (dueDate === null) return undefined;
  const progress = progressOf(action, today);
  if (progress === '未逾期辦理中' && dueDate <= addDays(today, settings.remindBeforeDays)) {
    const days = daysBetween(today, dueDate);
    const left =
      days === 0 ? say`今日到期` : days === 1 ? say`明日到期` : say`${String(days)} 日後到期`;
    const message = say`${dueOn(dueDate)}，${left}，尚未完成。請催辦，完成後填實際完成日。`;
    return reportCell('CorrectiveActions', action, 'dueDate', message);
  }
  if (progress !== '逾期辦理中' || !readable(action, 'extendedTo', 'lateReason')) return undefined;
  if (lacksReason(action, today) || extensionFault(action, today) !== undefined) return undefined;
  const late = String(daysBetween(dueDate, today));
  const until = extendedTo === null ? '' : say`，已展延至 ${rocShort(extendedTo)}`;
  const message = say`${dueOn(dueDate)}，已逾期 ${late} 日${until}，尚未完成。請催辦，並於管審會說明。`;
  return reportCell('CorrectiveActions', action, 'dueDate', message);
});

function dueOn(dueDate: Day): Said {
  return say`預定完成日 ${rocShort(dueDate)}`;
}
