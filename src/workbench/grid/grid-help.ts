/** Read aloud with the grid: how to get about in it, and out. */
export const GRID_HELP =
  '方向鍵移動，Tab 移到右邊的儲存格，F2 編輯，Shift+F10 開啟快顯功能表，F6 離開格線到下一個區域';
