import type { ListName } from '../../register/lists';
import { fold } from '../fold';

/** Words that lists use for the entries of ours. null: known, but a person says what it means. */
const words: Partial<Record<ListName, Readonly<Record<string, readonly string[]>>>> = {
  FindingCategory: {
    主要不符合: ['主要缺失', 'Major', '嚴重', '主要', '主要不符合事項', 'Major NC'],
    次要不符合: ['次要缺失', 'Minor', '次要', '次要不符合事項', 'Minor NC'],
    觀察事項: ['觀察', 'OBS', 'Observation'],
    建議事項: ['建議', 'OFI', '改善機會'],
  },
  FindingSource: {
    上級機關稽核: ['教育部稽核', '主管機關稽核'],
    資安事件: ['資安事故'],
    內部稽核: ['內稽'],
    外部稽核: ['外稽'],
  },
  AuditType: {
    上級機關稽核: ['教育部稽核', '主管機關稽核'],
    內部稽核: ['內稽'],
    外部稽核: ['外稽'],
  },
  ResolutionState: { 繼續列管: ['持續列管', '待解列'], 解除列管: ['已解列'] },
  RiskTreatment: { 轉移: ['移轉'], 避免: ['規避'], 接受: ['保留'] },
  FindingAspect: { 策略面: ['策略'], 管理面: ['管理'], 技術面: ['技術'] },
  ActionLevel: {
    策略: ['策略面'],
    管理: ['管理面'],
    技術: ['技術面'],
    人力: ['人力面'],
    資源: ['資源面'],
  },
};

/** The entry of ours that a word stands for, without asking. */
export function entryOfWord(list: ListName, text: string): string | undefined {
  const form = fold(text);
  const found = Object.entries(words[list] ?? {}).find(([entry, others]) =>
    [entry, ...others].some((word) => fold(word) === form),
  );
  return found?.[0];
}
