// npm run manifest -- --origin https://isms.example.gov.tw [--version 1.2.0.0] [--id GUID] --out FILE:
// the manifest for a site, read back with Microsoft's own parser.
import { readFileSync } from 'node:fs';
import { describe, readBack } from './manifest/read-back.mjs';
import { stamped } from './manifest/stamp.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { fromUser, readOptions } from './steps/options.mjs';
import { command, inProject, Refusal, say } from './steps/project.mjs';
import { checkTarget, writeWhole } from './steps/write-whole.mjs';

const USAGE =
  'npm run manifest -- --origin https://isms.example.gov.tw [--version 1.2.0.0] [--id GUID] --out manifest-isms.xml';

await command(async () => {
  const { origin, version, id, out } = readOptions(['origin', 'version', 'id', 'out'], USAGE);
  if (origin === undefined) throw new Refusal(`請以 --origin 寫明網站的網址。\n用法：${USAGE}`);
  if (out === undefined) throw new Refusal(`請以 --out 寫明要寫出的檔案。\n用法：${USAGE}`);
  const template = inProject('manifest.xml');
  const made = stamped(readFileSync(template, 'utf8'), { origin, version, id });
  const file = fromUser(out);
  checkTarget(file, '.xml');
  // Development needs it as it is.
  if (file === template) throw new Refusal('不能寫到專案自己的 manifest.xml，請改用其他檔名。');
  await ensureInstalled();
  let info;
  await writeWhole(file, made.xml, async (written) => {
    info = await readBack(written, made);
  });
  if (made.note) say(made.note);
  say(`已寫出 ${file}，讀回的內容：`);
  process.stdout.write(`${describe(info, made.xml).join('\n')}\n`);
});
