import type { Facts } from '../../facts/facts';
import { headerOf } from '../../rules/report';
import type { Problem } from '../../rules/problem';
import { ca13, ca14, ca15, ca24 } from '../../rules/corrective-actions/verification';
import type { DraftRow } from '../row/draft';
import { draftFor, type RowAt, type RowDesk } from '../row/row-desk';
import type { RowUseCases } from '../row/row-use-cases';
import type { Saved } from '../row/save-rows';
import { columnOf, typedValue } from '../row/typed-value';

/** What a verifier says of an action, as it was typed. */
export interface Verification {
  readonly verifier: string;
  readonly verifiedDate: string;
  readonly result: string;
  /** Goes into 備註, below what stands there. */
  readonly remark: string;
}

export const verificationHeaders = {
  verifier: headerOf('CorrectiveActions', 'verifier'),
  verifiedDate: headerOf('CorrectiveActions', 'verifiedDate'),
  result: headerOf('CorrectiveActions', 'result'),
  remark: headerOf('CorrectiveActions', 'note'),
} as const;

export type VerificationField = keyof typeof verificationHeaders;

/** What is said of a verification before it is written. */
export interface Objection {
  readonly field: VerificationField;
  readonly text: string;
  /** What a rule objects to. */
  readonly problem?: Problem;
  /** Nothing is written against it; else it is written once it is agreed to. */
  readonly isRefusal: boolean;
}

/** The rules that speak of a verification. */
const RULES: readonly string[] = [ca13, ca14, ca15, ca24].map(({ id }) => id);

/** The row as it would be. */
export function verificationDraft(desk: RowDesk, at: RowAt, given: Verification): DraftRow {
  const held = (header: string) => desk.rows.cellAt(at.table, at.row, header) ?? '';
  const remark = given.remark.trim();
  const note = String(held(verificationHeaders.remark));
  const texts: Readonly<Record<VerificationField, string | undefined>> = {
    ...given,
    remark: remark === '' ? undefined : `${note === '' ? '' : `${note}\n`}驗證說明：${remark}`,
  };
  const cells = (Object.keys(texts) as VerificationField[]).flatMap((field) => {
    const text = texts[field];
    const header = verificationHeaders[field];
    return text === undefined || !desk.rows.hasColumn(at.table, header)
      ? []
      : [[header, { before: held(header), text }] as const];
  });
  return { ...draftFor(desk, at), cells: Object.fromEntries(cells) };
}

/** What is wrong with a verification: what is not filled in, who may not verify, and what the rules say. */
export async function objectionsTo(
  row: Pick<RowUseCases, 'spoken'>,
  desk: RowDesk,
  at: RowAt,
  given: Verification,
): Promise<readonly Objection[]> {
  const lacking = unfilled(given);
  const doer = doerOf(desk.facts, at, given.verifier);
  const own = doer === undefined ? [] : [doer];
  if (lacking.length > 0) return [...lacking, ...own];
  const draft = verificationDraft(desk, at, given);
  const spoken = (await row.spoken(desk, [draft], at, draft)) ?? [];
  return [
    ...own,
    ...spoken
      .filter(({ problem }) => isOfVerification(problem) && !(doer && problem.rule === ca13.id))
      .map(({ problem, text }): Objection => {
        return {
          field: fieldOf(problem),
          ...{ text: `${text}（${problem.rule}）`, problem },
          isRefusal: problem.severity === 'E',
        };
      }),
  ];
}

function unfilled(given: Verification): Objection[] {
  return (['verifier', 'verifiedDate', 'result'] as const).flatMap((field): Objection[] => {
    const header = verificationHeaders[field];
    const text = given[field].trim();
    if (text === '') return [{ field, text: `請填${header}。`, isRefusal: true }];
    const typed = typedValue(columnOf('CorrectiveActions', header), text);
    return typed.ok ? [] : [{ field, text: typed.why, isRefusal: true }];
  });
}

/** Whoever has an action in hand does not verify it, whatever the office has made of the rule's severity. */
function doerOf({ rows, people }: Facts, at: RowAt, verifier: string): Objection | undefined {
  const action = rows.CorrectiveActions.find(({ row }) => row === at.row);
  const doer = people
    .namesIn(verifier)
    .find((name) =>
      people.namesIn(action?.owner ?? null).some((own) => people.sameName(name, own)),
    );
  if (doer === undefined) return undefined;
  const text = `「${doer}」是這項措施的負責人，不能驗證自己的措施，請由稽核小組其他成員驗證（${ca13.id}）。`;
  return { field: 'verifier', text, isRefusal: true };
}

function isOfVerification({ rule }: Problem): boolean {
  return RULES.includes(rule);
}

function fieldOf({ column }: Problem): VerificationField {
  const fields = Object.keys(verificationHeaders) as VerificationField[];
  return fields.find((field) => verificationHeaders[field] === column) ?? 'result';
}

export type Verified =
  | { readonly kind: 'objections'; readonly objections: readonly Objection[] }
  | { readonly kind: 'saved'; readonly saved: Saved };

/** Writes a verification through the journal, unless something refuses it, or is still to be agreed to. */
export async function verify(
  row: Pick<RowUseCases, 'spoken' | 'save'>,
  desk: RowDesk,
  at: RowAt,
  given: Verification,
  isAgreed: boolean,
): Promise<Verified> {
  const objections = await objectionsTo(row, desk, at, given);
  if (objections.some(({ isRefusal }) => isRefusal || !isAgreed)) {
    return { kind: 'objections', objections };
  }
  const draft = verificationDraft(desk, at, given);
  return { kind: 'saved', saved: await row.save([draft], '驗證') };
}
