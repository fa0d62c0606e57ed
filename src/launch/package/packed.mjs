import { readFileSync } from 'node:fs';
import { bundled, components } from '../notices/components.mjs';
import { notices } from '../notices/notices.mjs';
import { stamped } from '../manifest/stamp.mjs';
import { inProject } from '../steps/project.mjs';
import { archive, checksums } from './archive.mjs';
import { bill } from './bill.mjs';
import { compressed } from './compressed.mjs';
import { deployFiles } from './deploy-files.mjs';
import { fromCdn } from './office-js.mjs';
import { manual } from './manual.mjs';
import { siteFiles } from './site.mjs';

/** What lies beside the site, for people. */
const PAPERS = { 'LICENSE.txt': 'LICENSE' };

/**
 * The whole archive, from what is built. Nothing of it depends on the time, the folder or the
 * language of the machine.
 * @param {{origin: string, version?: string, id?: string, officeJs: 'local' | 'cdn'}} wanted
 */
export async function packed(wanted) {
  const manifest = stamped(readFileSync(inProject('manifest.xml'), 'utf8'), wanted);
  const { scripts, files: built } = siteFiles(inProject('build', 'web'));
  const site = wanted.officeJs === 'cdn' ? fromCdn(built) : built;
  site.set('manifest.xml', Buffer.from(manifest.xml));
  const deploy = deployFiles({ ...manifest, ...wanted, scripts });
  // IIS reads its rules inside the site.
  site.set('web.config', deploy.get('web.config'));
  deploy.delete('web.config');
  const held = components({ web: bundled('web') }).filter(
    ({ name }) => wanted.officeJs === 'local' || name !== '@microsoft/office-js',
  );
  const files = new Map([
    ['bom.cdx.json', Buffer.from(await bill(held, manifest.version))],
    ['THIRD-PARTY-NOTICES.md', Buffer.from(notices(held))],
    ['manifest.xml', Buffer.from(manifest.xml)],
    ['INSTALL.html', Buffer.from(await manual())],
    ...Object.entries(PAPERS).map(([name, file]) => [name, readFileSync(inProject(file))]),
    ...within('site', await compressed(site)),
    ...within('deploy', deploy),
  ]);
  files.set('SHA256SUMS', Buffer.from(checksums(files)));
  const name = `isms-management-review-${manifest.version}`;
  return { name, bytes: await archive(name, files), manifest };
}

const within = (folder, files) => [...files].map(([name, bytes]) => [`${folder}/${name}`, bytes]);
