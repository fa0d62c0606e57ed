import type { GridLayerProps } from './layers';

/** Of more conditional formats than are worked out for what is seen the later ones do not show. */
export function ConditionsNote({ sheet }: GridLayerProps) {
  if (!sheet.conditionalLooks.isPartial) return null;
  return (
    <div className="grid-note">
      <p role="status">
        這張工作表的條件式格式太多，這個畫面只顯示前面的。檔案裡都還在，Excel 會全部顯示。
      </p>
    </div>
  );
}
