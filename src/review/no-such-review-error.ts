/** The workbook holds no review of this 會議編號. */
export class NoSuchReviewError extends Error {
  override readonly name = 'NoSuchReviewError';

  constructor(readonly reviewId: string) {
    super(`管審會議工作表中沒有會議編號「${reviewId}」。`);
  }
}
