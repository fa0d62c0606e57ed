import { createRoot } from 'react-dom/client';
import {
  Button,
  Checkbox,
  FluentProvider,
  Input,
  Text,
  webLightTheme,
} from '@fluentui/react-components';

/** What the pane's first content is measured against: no pane with React and Fluent can do with less. */
function Minimal() {
  return (
    <FluentProvider theme={webLightTheme}>
      <Text>最小的窗格</Text>
      <Input aria-label="名稱" />
      <Checkbox label="確認" />
      <Button appearance="primary" data-first="">
        繼續
      </Button>
    </FluentProvider>
  );
}

void Office.onReady().then(() => {
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<Minimal />);
});
