import type { ReactNode } from 'react';
import {
  FluentProvider,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from '@fluentui/react-components';

const FONTS =
  "'Segoe UI', 'Microsoft JhengHei UI', 'Microsoft JhengHei', 'PingFang TC', 'Noto Sans CJK TC', sans-serif";

const inChinese = (theme: Theme): Theme => ({ ...theme, fontFamilyBase: FONTS });
const light = inChinese(webLightTheme);
const dark = inChinese(webDarkTheme);

export function Themed({ isDark, children }: { isDark: boolean; children: ReactNode }) {
  return <FluentProvider theme={isDark ? dark : light}>{children}</FluentProvider>;
}
