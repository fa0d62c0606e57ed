import { paperItems } from '../../register/settings/papers';
import { procedureItems } from '../../register/settings/procedures';
import { PAPER_RULES } from '../../rules/papers/paper-rules';
import { RULES } from '../../rules/rules';
import type { SettingName } from './setting-groups';

/** What else than a rule makes use of an item. */
export type UsedBy = 'heads' | 'feet' | 'notice' | 'agenda' | 'figures' | 'levels' | 'typing';

export interface Uses {
  readonly by: readonly UsedBy[];
  /** Ids of the rules whose threshold it is. */
  readonly rules: readonly string[];
  /** What asks for it, each once. */
  readonly authorities: readonly string[];
}

const PRACTICE = '實務作法';

/** What no rule tells of itself: where it is printed or counted with, and what asks for it there. */
const told: Partial<
  Readonly<
    Record<SettingName, { by?: readonly UsedBy[]; rules?: readonly string[]; authority?: string }>
  >
> = {
  organisation: { by: ['heads'], rules: ['REG-09'], authority: PRACTICE },
  contactName: { by: ['notice'], authority: PRACTICE },
  contactPhone: { by: ['notice'], authority: PRACTICE },
  copiesTo: { by: ['notice'], authority: PRACTICE },
  documentNo: { by: ['feet'], authority: PRACTICE },
  edition: { by: ['feet'], authority: PRACTICE },
  documentDate: { by: ['feet'], authority: PRACTICE },
  classification: { by: ['feet'], authority: PRACTICE },
  procedureApprovedDate: { rules: ['PRC-09'], authority: '程序參、一' },
  procedureReviewedDate: { rules: ['PRC-09'], authority: '程序參、二' },
  agendaVersion: { by: ['agenda'], authority: '程序伍、二、(二)' },
  acceptableRisk: { by: ['agenda'] },
  flatPercent: { by: ['figures'], authority: PRACTICE },
  flatPoints: { by: ['figures'], authority: PRACTICE },
  minimumCases: { by: ['figures'], authority: PRACTICE },
  repeatYears: { by: ['figures'] },
  severities: { by: ['levels'], authority: PRACTICE },
  convertRocDates: { by: ['typing'], authority: PRACTICE },
};

const ALL_RULES = [...RULES, ...PAPER_RULES];

/** Who makes use of an item of 設定, and what asks for it. */
export function usesOf(name: SettingName): Uses {
  if (name in paperItems) return { by: ['feet'], rules: [], authorities: ['程序柒', PRACTICE] };
  const own = ALL_RULES.filter(({ thresholds }) => thresholds?.includes(name));
  const isProcedure = name in procedureItems;
  const { by = [], rules = [], authority } = told[name] ?? {};
  const ids = [...own.map(({ id }) => id), ...rules, ...(isProcedure ? ['PRC-08'] : [])];
  const authorities = [
    ...(isProcedure ? ['程序陸'] : []),
    ...(authority === undefined ? [] : [authority]),
    ...(authority === undefined ? own.map((rule) => rule.authority) : []),
  ];
  return { by, rules: [...new Set(ids)], authorities: [...new Set(authorities)] };
}
