import { textItem } from './item';

/**
 * 表單編號 of each paper: the office assigns them (柒 of the procedure knows of none), so they stay
 * blank until it does. One row each, in the order in which the papers come up in a year.
 */
export const paperItems = {
  noticeFormNo: ofPaper('開會通知'),
  agendaFormNo: ofPaper('議程'),
  signInFormNo: ofPaper('簽到簿'),
  minutesFormNo: ofPaper('會議紀錄'),
  trackingFormNo: ofPaper('決議追蹤列管表'),
  improvementFormNo: ofPaper('改善報告'),
  correctiveActionFormNo: ofPaper('矯正措施單'),
  organisationFormNo: ofPaper('組織架構圖'),
  membersFormNo: ofPaper('成員表'),
  dutiesFormNo: ofPaper('權責分工表'),
  findingListFormNo: ofPaper('發現事項清冊'),
  actionListFormNo: ofPaper('矯正措施清冊'),
  independenceFormNo: ofPaper('稽核獨立性'),
  coverageFormNo: ofPaper('權責覆蓋'),
  termsFormNo: ofPaper('任期'),
  handoverFormNo: ofPaper('交接'),
};

function ofPaper(paper: string) {
  return textItem(`表單編號：${paper}`, `印在「${paper}」的頁尾；機關尚未編號請留白。`);
}
