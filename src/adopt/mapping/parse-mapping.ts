import { z } from 'zod';
import { tableNames } from '../../register/register';
import { parseDestination } from '../columns/destination';
import { parseTarget } from '../columns/target';
import { ListError } from '../source/list-error';
import type { Mapping } from './mapping';

// Compiled checks try `new Function`, which the policy of the pane stops and reports.
z.config({ jitless: true });

const texts = z.array(z.string());
const column = z.object({
  header: z.string(),
  at: z.string().default(''),
  to: z.string().nullable(),
  confidence: z.string().default('指定'),
  ask: z.string().optional(),
  options: texts.optional(),
  samples: texts.default([]),
});
const value = z.object({
  column: z.string(),
  from: z.string(),
  to: z.string().nullable(),
  why: z.string().optional(),
  suggestion: z.string().optional(),
  options: texts.optional(),
  rows: z.array(z.number()).default([]),
});
const row = z.object({
  row: z.number(),
  to: z.string().nullable(),
  why: z.string().default(''),
  options: texts.default([]),
  theirs: z.record(z.string(), z.string()).optional(),
  ours: z.record(z.string(), z.string()).optional(),
});
const level = z.number().nullable();
const mapping = z.object({
  version: z.literal(1),
  table: z.enum(tableNames),
  fingerprint: z.string().default(''),
  columns: z.array(column).default([]),
  year: z.number().int().nullable().optional(),
  cutoffs: z.object({ 高: level, 中: level }).optional(),
  constants: z.record(z.string(), z.string().nullable()).default({}),
  values: z.array(value).default([]),
  rows: z.array(row).default([]),
});

/** A mapping from its JSON. @throws ListError saying what of it cannot be understood. */
export function parseMapping(text: string): Mapping {
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new ListError('對照檔不是 JSON。請以本指令印出的對照為底修改。', { cause: error });
  }
  // What the command prints as a whole holds the mapping too.
  const inner = z.object({ mapping: z.unknown() }).safeParse(given);
  const parsed = mapping.safeParse(
    inner.success && inner.data.mapping ? inner.data.mapping : given,
  );
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ListError(
      `對照檔的「${issue?.path.join('.') ?? ''}」不是所要的內容。請以本指令印出的對照為底修改。`,
    );
  }
  assertKnown(parsed.data);
  return parsed.data;
}

/** A misspelt column must not send cells astray. */
function assertKnown({ columns, constants, values }: Mapping): void {
  const strange = columns.find(({ to }) => to !== null && parseDestination(to) === undefined);
  if (strange) {
    throw new ListError(
      `對照檔把「${strange.header}」對到「${String(strange.to)}」，沒有這一欄。請填如「發現事項.發現日期」，或「自訂欄」「不帶入」。`,
    );
  }
  const target = [...Object.keys(constants), ...values.map(({ column: name }) => name)].find(
    (name) => parseTarget(name) === undefined,
  );
  if (target !== undefined) {
    throw new ListError(`對照檔裡的「${target}」不是資料表的欄。請填如「發現事項.類別」。`);
  }
}
