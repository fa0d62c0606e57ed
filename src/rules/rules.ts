import { auditRules } from './audits/audit-rules';
import { correctiveActionRules } from './corrective-actions/action-rules';
import { dateRules } from './dates';
import { findingRules } from './findings/finding-rules';
import { indicatorRules } from './indicators/indicator-rules';
import { meetingRules } from './meeting/meeting-rules';
import { memberRules } from './members/member-rules';
import { officeSettingRules } from './office-settings';
import { PAPER_RULES } from './papers/paper-rules';
import { procedureRules } from './procedure';
import { readingRules, reg11, reg12 } from './reading';
import { responsibilityRules } from './responsibilities/responsibility-rules';
import { riskRules } from './risks/risk-rules';
import type { Rule } from './rule';
import { severitySettingRule } from './severity-setting';
import { trackingRules } from './tracking/tracking-rules';

/** Every rule, in the order of RULES.md; of one cell the problems follow this order. */
export const RULES: readonly Rule[] = [
  ...readingRules,
  ...officeSettingRules,
  severitySettingRule(() => [...RULES, ...PAPER_RULES]),
  reg11,
  reg12,
  ...memberRules,
  ...responsibilityRules,
  ...findingRules,
  ...correctiveActionRules,
  ...auditRules,
  ...riskRules,
  ...indicatorRules,
  ...meetingRules,
  ...trackingRules,
  ...dateRules,
  ...procedureRules,
];
