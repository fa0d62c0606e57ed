// npm run package [-- --origin https://… --version … --id … --out FILE]:
// everything an office needs to put the add-in on its own server, in one archive.
import { packed } from './package/packed.mjs';
import { sha256 } from './package/archive.mjs';
import { ensureBuilt } from './steps/build.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { fromUser, readOptions } from './steps/options.mjs';
import { command, inProject, Refusal, say } from './steps/project.mjs';
import { ensureSample } from './steps/sample.mjs';
import { checkTarget, writeWhole } from './steps/write-whole.mjs';

const EXAMPLE = 'https://isms.example.gov.tw';
const USAGE = `npm run package -- --origin ${EXAMPLE} [--version 1.2.0.0] [--id GUID] [--office-js local|cdn] [--out 封裝.zip]`;
const OPTIONS = ['origin', 'version', 'id', 'office-js', 'out'];

await command(async () => {
  const { origin, version, id, out, ...more } = readOptions(OPTIONS, USAGE);
  const officeJs = more['office-js'] ?? 'local';
  if (officeJs !== 'local' && officeJs !== 'cdn') {
    throw new Refusal(`--office-js 只有 local 與 cdn，沒有「${officeJs}」。\n用法：${USAGE}`);
  }
  if (out !== undefined) checkTarget(fromUser(out), '.zip');
  const site = { origin: origin ?? EXAMPLE, version, id, officeJs };
  await ensureInstalled();
  await ensureBuilt('cli');
  await ensureBuilt('web');
  await ensureSample();
  say('正在封裝…');
  const { name, bytes, manifest } = await packed(site);
  const file = out === undefined ? inProject('build', `${name}.zip`) : fromUser(out);
  await writeWhole(file, bytes);
  if (manifest.note) say(manifest.note);
  say(
    `已寫出 ${file}（${(bytes.length / 1024 / 1024).toFixed(1)} MB），網站位址 ${manifest.base}/。`,
  );
  if (origin === undefined) {
    say('這是範例網址：請以 --origin 指定實際網址，或依安裝手冊在部署前改寫 manifest.xml。');
  }
  process.stdout.write(`${sha256(bytes)}  ${file}\n`);
});
