/** What to do about marks that a protected sheet keeps. */
export function stillMarked(sheet: string): string {
  return `工作表「${sheet}」受到保護，上面的問題標示沒有移除，列印時會印出。請在「校閱」解除保護，再到「檢核」關閉標示。`;
}
