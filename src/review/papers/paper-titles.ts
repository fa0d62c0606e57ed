/** What every paper is called, by the name the command line knows it by, in the order in which a year needs them. */
export const PAPER_TITLES = {
  agenda: '議程',
  notice: '開會通知',
  'sign-in': '簽到簿',
  minutes: '會議紀錄',
  tracking: '決議追蹤列管表',
  improvement: '改善報告',
  finding: '矯正措施單',
  organisation: '組織架構圖',
  members: '成員表',
  duties: '權責分工表',
  'findings-list': '發現事項清冊',
  'actions-list': '矯正措施清冊',
  independence: '稽核獨立性',
  coverage: '權責覆蓋',
  terms: '任期',
  handover: '交接',
} as const;
