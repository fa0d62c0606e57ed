import type { Values } from './column';
import type { Choice } from './lists';
import type { responsibilitiesTable } from './tables/responsibilities';

/** The edition of the procedure whose words these are. */
const PROCEDURE_EDITION = 'V1.0';

interface RoleDuties {
  /** Number of the role in 伍.一.(二): 1-1 … 3-2. */
  readonly section: string;
  readonly organisation: Choice<'Organisation'>;
  readonly role: Choice<'DutyRole'>;
  /** In the order of their letters A, B, C … */
  readonly duties: readonly string[];
}

/** Procedure 伍.一.(二) 權責與職掌, word for word; line breaks of the printed page removed. */
const procedure: readonly RoleDuties[] = [
  {
    section: '1-1',
    organisation: '資訊安全管理委員會',
    role: '管理委員會',
    duties: [
      '設定策略性方向與長期目標，制定或核定各項資安流程決策，審核流程制度文件。',
      '宣導流程實施與改善工作，去除人員抗拒。',
      '核定 ISMS 執行小組成員，並賦予流程實施與改善所需資源。',
      '確保實施範圍同仁在流程執行過程中，均受過足夠的專業訓練及資源分配。',
      '審查 ISMS 制度問題與建議改善事項。',
      '審查資安流程實施與改善成效，督導資安流程改善作業進度與缺失改善情形。',
    ],
  },
  {
    section: '1-2',
    organisation: '資訊安全管理委員會',
    role: '資安長',
    duties: [
      'ISMS 制度執行政策之核定與實施。',
      '宣導落實流程實施與改善之要求，以完成 ISMS 導入為目標，協助排除推動障礙。',
      '督導並賦予適當之資源，以確保 ISMS 執行小組、ISMS 稽核小組、實施範圍相關單位、其他支援單位等具有足夠資源實施 ISMS 流程制度，並能有效落實執行與持續改善。',
      'ISMS 政策、制度及流程實施時如有執行爭議，統籌負責跨部門協調事項。',
    ],
  },
  {
    section: '1-3',
    organisation: '資訊安全管理委員會',
    role: '資安主管',
    duties: [
      '協助或代理召集人，推動並督導 ISMS 制度相關推動工作。',
      '本所之 ISMS 管理代表。',
      '承資訊安全管理委員會之授權，規劃、建置、維運及持續改善 ISMS。',
      '推動並督導 ISMS 制度相關推動工作，完成 ISMS 導入。',
    ],
  },
  {
    section: '1-4',
    organisation: '資訊安全管理委員會',
    role: '委員',
    duties: [
      '參與資訊安全管理委員會召集人所召開之資訊安全相關會議。',
      '協助資訊安全管理委員會召集人進行資訊安全管理審查作業。',
      '對所內同仁持續傳達落實 ISMS 制度及 ISO27001/CNS27001 標準要求之重要性。',
      '督導並賦予適當之資源，以確保所轄部門同仁有足夠資源實施 ISMS 流程制度，並能有效落實執行與持續改善。',
      '建立與跨部門間有效溝通機制，包含對 ISMS 流程制度有效性之溝通。',
    ],
  },
  {
    section: '2-1',
    organisation: 'ISMS 執行小組',
    role: '執行小組',
    duties: [
      '規劃、建置及維運 ISMS 制度。',
      '負責流程執行所需文件、紀錄等之研擬、維護、發行、管制等之管理工作。',
      '規劃及執行資訊安全相關推動工作。',
      '資訊安全相關資產資料之建立、盤點與維護，執行風險評鑑與風險管理相關作業。',
      '規劃風險發生時之危機處理程序及應變計畫；風險發生時，執行緊急應變措施。',
      '辦理危機事件發生時之通報作業，確定影響範圍並作損失評估，查明危機事件之成因，並提出改善與預防建議方案。',
      '蒐集資訊安全相關資訊及議題，培訓資訊安全預防及處理技術。',
      '安排各項對實施部門同仁之流程教育訓練或研習活動，以及相關規範及政令宣導事宜。',
      '彙總及分析流程實施資料，評估 ISMS 落實度及執行成效。',
      '召開專案推動會議。',
      '檢討流程實施相關議題及改善項目。',
      '協調及整合各單位主管與相關人員參與對流程的改善活動。',
      '規劃及參與驗證作業。',
      'ISMS 制度執行政策之制訂與實施。',
      '參與管理審查及流程制度文件審查工作。',
    ],
  },
  {
    section: '2-2',
    organisation: 'ISMS 執行小組',
    role: '執行小組組長',
    duties: [
      '承資訊安全管理委員會之授權，規劃、建置、維運及持續改善 ISMS。',
      '研擬適用 ISMS 驗證範圍之資訊安全政策(資訊安全手冊)。',
      '督導執行小組執行 ISMS 相關工作。',
      '於資訊安全管理委員會會議中，向資訊安全管理委員會陳報 ISMS 實施狀況。',
    ],
  },
  {
    section: '2-3',
    organisation: 'ISMS 執行小組',
    role: 'ISMS 承辦人',
    duties: [
      '統籌 ISMS 相關規劃、建置、維運及持續改善相關事宜。',
      '協助召集人處理 ISMS 相關事宜及初步審核。',
      '規劃各項推動活動，安排人員參與及執行各項流程推動活動。',
      '安排 ISMS 相關知識與執行技能之教育訓練活動，確保實施部門人員有能力執行 ISMS 相關工作。',
      '指導及審查 ISMS 制度執行狀況，確保同仁落實執行各項流程。',
      '規劃與執行 ISMS 制度實施成效之評估作業。',
      '檢討執行成效，並向召集人報告 ISMS 制度執行狀況。',
      '追蹤 ISMS 相關會議(如專案工作會議、管理審查會議等)之待辦及決議事項之執行情形。',
      '確保 ISMS 制度之改善活動的持續推動。',
    ],
  },
  {
    section: '3-1',
    organisation: 'ISMS 稽核小組',
    role: '稽核小組',
    duties: [
      '觀察及分析 ISMS 流程執行缺失，及時提出改善需求。',
      '訂定稽核相關之作業程序。',
      '規劃內部稽核時程及查檢準則。',
      '執行內部稽核工作，以評估流程符合程度。',
      '追蹤及管理各項 ISMS 制度改善需求，確保其獲得實質改善。',
      '稽核人員所屬部門倘為驗證範圍管理部門時，該稽核人員也應接受其他部門稽核人員之稽核。',
    ],
  },
  {
    section: '3-2',
    organisation: 'ISMS 稽核小組',
    role: '稽核小組組長',
    duties: [
      '承資訊安全管理委員會之授權，規劃、執行 ISMS 稽核相關工作。',
      '督導稽核小組執行 ISMS 相關稽核工作，確認不符合事項之改善情形。',
      '於資訊安全管理委員會會議中，向資訊安全管理委員會陳報 ISMS 稽核及改善結果狀況。',
    ],
  },
];

export type Duty = Readonly<
  Pick<
    Values<typeof responsibilitiesTable.columns>,
    'organisation' | 'role' | 'letter' | 'duty' | 'edition'
  >
> & {
  /** 1-1-A … 3-2-C */
  readonly dutyId: string;
};

/** The 56 duties as rows of 權責, people left blank. */
export const duties: readonly Duty[] = procedure.flatMap((part) =>
  part.duties.map((duty, index) => {
    const letter = String.fromCharCode('A'.charCodeAt(0) + index);
    return {
      dutyId: `${part.section}-${letter}`,
      organisation: part.organisation,
      role: part.role,
      letter,
      duty,
      edition: PROCEDURE_EDITION,
    };
  }),
);
