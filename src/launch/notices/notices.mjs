const HEAD = `# 第三方元件聲明 / Third-party notices

由 \`npm run notices\` 依實際打包的內容產生，請勿手改。
Made by \`npm run notices\` from what is really bundled; do not edit.

**office.js**：Microsoft Office JavaScript API 程式庫未經修改。依其條款，只可用於與 Microsoft 365 產品、應用程式及服務互通的應用程式（"solely in apps … that interoperate with Microsoft 365 products, apps, and services"）；工作台是開發、測試與示範本增益集的頁面，不可抽出 office.js 另作他用。Microsoft 不負責維護、更新或支援本增益集。全文見下。
Microsoft's Office JavaScript API library is unmodified and may be used solely in apps that interoperate with Microsoft 365 products, apps, and services. The workbench develops, tests and demonstrates this add-in; office.js may not be taken out of it for another purpose. Microsoft is not responsible for maintaining, updating or supporting this add-in. Its full terms are below.
`;

const PROGRAMS = { web: '網站', cli: '命令列' };

/**
 * Every component with its licence, and every licence text in full: packages with the same one
 * share it.
 * @param {ReturnType<import('./components.mjs').components>} components
 */
export function notices(components) {
  const rows = components.map(
    ({ name, version, licence, programs }) =>
      `| ${name} | ${version} | ${licence} | ${programs.map((each) => PROGRAMS[each]).join('、')} |`,
  );
  const sharers = new Map();
  for (const { name, version, texts } of components) {
    for (const text of texts) {
      const key = text.replaceAll(/\s+/g, ' ');
      const known = sharers.get(key) ?? { text, names: [] };
      known.names.push(`${name} ${version}`);
      sharers.set(key, known);
    }
  }
  const texts = [...sharers.values()].map(
    ({ text, names }) => `### ${names.join('、')}\n\n${fenced(text)}\n`,
  );
  return [
    HEAD,
    '## 元件 / Components\n',
    '| 元件 Component | 版本 Version | 授權 Licence | 所在 In |\n|---|---|---|---|',
    `${rows.join('\n')}\n`,
    '## 授權全文 / Licence texts\n',
    ...texts,
  ].join('\n');
}

/** As it is: Markdown makes nothing of it. */
function fenced(text) {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}
