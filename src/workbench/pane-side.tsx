import type { OpenWorkbook } from './open-workbook';

export function PaneSide({ book }: { readonly book: OpenWorkbook }) {
  return <div data-file={book.fileName} />;
}
