import { readFileSync } from 'node:fs';
import { inProject, Refusal } from '../steps/project.mjs';

const SCHEMAS = 'node_modules/@cyclonedx/cyclonedx-library/res/schema';

/**
 * The CycloneDX bill of materials of the site, checked against its schema. It names no time and has
 * no number of its own: the same site has the same bill.
 * @param {ReturnType<import('../notices/components.mjs').components>} components
 * @param {string} version of the manifest
 */
export async function bill(components, version) {
  const { Enums, Models, Serialize, Spec } = await import('@cyclonedx/cyclonedx-library');
  const root = new Models.Component(Enums.ComponentType.Application, 'isms-management-review', {
    bomRef: `isms-management-review@${version}`,
    version,
    description: 'ISMS 管理審查：Excel 增益集',
    licenses: new Models.LicenseRepository([new Models.SpdxLicense('MIT')]),
  });
  const bom = new Models.Bom({ metadata: new Models.Metadata({ component: root }) });
  const made = new Map(components.map((each) => [each.name, componentOf(each, Models, Enums)]));
  for (const { name, needs } of components) {
    const one = made.get(name);
    bom.components.add(one);
    root.dependencies.add(one.bomRef);
    for (const need of needs) if (made.has(need)) one.dependencies.add(made.get(need).bomRef);
  }
  const factory = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  const text = new Serialize.JsonSerializer(factory).serialize(bom, { sortLists: true, space: 2 });
  await check(JSON.parse(text));
  return `${text}\n`;
}

function componentOf({ name, version, licence, isSpdx, homepage, integrity }, Models, Enums) {
  const [scope, bare] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const licences = licenceOf(licence, isSpdx, Models);
  const [, hash] = /^sha512-(.+)$/.exec(integrity ?? '') ?? [];
  return new Models.Component(Enums.ComponentType.Library, bare, {
    bomRef: `${name}@${version}`,
    version,
    ...(scope ? { group: scope } : {}),
    purl: `pkg:npm/${scope ? `${encodeURIComponent(scope)}/` : ''}${bare}@${encodeURIComponent(version)}`,
    licenses: new Models.LicenseRepository([licences]),
    hashes: new Models.HashDictionary(
      hash ? [[Enums.HashAlgorithm['SHA-512'], Buffer.from(hash, 'base64').toString('hex')]] : [],
    ),
    externalReferences: new Models.ExternalReferenceRepository(
      homepage ? [new Models.ExternalReference(homepage, Enums.ExternalReferenceType.Website)] : [],
    ),
  });
}

function licenceOf(licence, isSpdx, Models) {
  if (!isSpdx) return new Models.NamedLicense(licence);
  const isExpression = licence.includes(' ');
  return isExpression ? new Models.LicenseExpression(licence) : new Models.SpdxLicense(licence);
}

const PLACE = 'http://cyclonedx.org/schema/';

/** By the schema that the library brings; it refers to the others beside it. */
async function check(bom) {
  const { default: Ajv } = await import('ajv');
  const schema = (name) => JSON.parse(readFileSync(inProject(SCHEMAS, name), 'utf8'));
  // Addresses come from others' package.json as they are.
  const ajv = new Ajv({ strict: false, validateFormats: false });
  for (const name of ['spdx.SNAPSHOT.schema.json', 'jsf-0.82.SNAPSHOT.schema.json']) {
    ajv.addSchema({ ...schema(name), $id: PLACE + name });
  }
  const isValid = ajv.compile(schema('bom-1.6.SNAPSHOT.schema.json'));
  if (isValid(bom)) return;
  const [fault] = isValid.errors;
  throw new Refusal(
    `材料清單不合 CycloneDX 的格式（${fault.instancePath} ${fault.message}），沒有封裝。`,
  );
}
