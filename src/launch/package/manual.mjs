import { readFileSync } from 'node:fs';
import { inProject } from '../steps/project.mjs';

const STYLE = `body{max-width:46em;margin:0 auto;padding:1.5em;font:16px/1.8 "Microsoft JhengHei","Noto Sans CJK TC",sans-serif;color:#1b1b1b}
table{border-collapse:collapse;width:100%}td,th{border:1px solid #8a8a8a;padding:.3em .6em;text-align:left;vertical-align:top}
pre{background:#f3f3f3;padding:.8em;white-space:pre-wrap;overflow-wrap:anywhere}code{font-family:Consolas,monospace;overflow-wrap:anywhere}h2{margin-top:2em}`;

/** The manual of installation as a page that opens with a double click: a server has no reader of Markdown. */
export async function manual() {
  const { marked } = await import('marked');
  const text = readFileSync(inProject('docs', 'install.md'), 'utf8').replaceAll('\r\n', '\n');
  const [, title = ''] = /^# (.+)$/m.exec(text) ?? [];
  return `<!doctype html>
<html lang="zh-Hant-TW"><head><meta charset="utf-8"><title>ISMS 管理審查：${title}</title><style>${STYLE}</style></head>
<body>${marked.parse(text)}</body></html>
`;
}
