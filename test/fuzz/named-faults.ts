import { Refusal } from '../../src/app/refusal';
import { NoSuchReviewError } from '../../src/review/no-such-review-error';
import { WorkbookError } from '../../src/workbook/excel-errors';

/** What comes of it, or the named fault that it was refused with; of one that was put in the code may be told. */
export async function orFault<T>(
  run: Promise<T>,
  isPutIn = false,
): Promise<{ value: T } | { fault: string }> {
  try {
    return { value: await run };
  } catch (error) {
    const isNamed =
      error instanceof Refusal ||
      error instanceof WorkbookError ||
      error instanceof NoSuchReviewError;
    if (!isNamed) throw error;
    assertSentence(isPutIn ? error.message.replace('GeneralException', '') : error.message);
    // What Excel would not take is told before, by a name of its own.
    if ('code' in error && error.code === 'InvalidArgument') throw error;
    return { fault: 'code' in error ? error.code : error.name };
  }
}

export function assertSentence(text: string): void {
  const isOne = /\p{sc=Han}/u.test(text) && /[。）」]$/.test(text.trim());
  if (!isOne || /undefined|\[object|NaN|GeneralException/.test(text)) {
    throw new Error(`no sentence: ${text}`);
  }
}
