import { execFileSync } from 'node:child_process';
import { bundledPackages } from './third-party.ts';

// Prints the software bill of materials of the package: the list of `npm sbom`, reduced to the packages in the bundle. npm
// does not know them: all libraries are development dependencies (docs/RELEASE.md).

/** What is read or written here of a component in CycloneDX. */
interface Component {
  'bom-ref': string;
  name: string;
  properties?: { name: string; value: string }[];
}

interface Bill {
  metadata: { component: Component };
  components: Component[];
  dependencies: { ref: string; dependsOn?: string[] }[];
}

const command = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'];
const bill = JSON.parse(execFileSync('npm', command, { encoding: 'utf8', maxBuffer: 2 ** 26 })) as Bill;
const bundled = new Map((await bundledPackages()).map((each) => [`${each.name}@${each.version}`, each]));
const own = bill.metadata.component;
// npm puts the name of the folder there.
own.name = 'pism';

bill.components = bill.components.flatMap((component) => {
  const found = bundled.get(component['bom-ref']);
  if (!found) return [];
  const components = found.works.map(({ name, version, licence, address }) => ({
    'bom-ref': `${component['bom-ref']}#${name}`,
    type: 'library',
    name,
    version,
    licenses: [{ license: { id: licence } }],
    externalReferences: [{ type: 'website', url: address }],
  }));
  // For users of the bundle these are not development dependencies.
  const properties = (component.properties ?? []).filter(({ name }) => name !== 'cdx:npm:package:development');
  return [{ ...component, properties, ...(components.length > 0 ? { components } : {}) }];
});
bill.dependencies = bill.dependencies
  .filter(({ ref }) => ref === own['bom-ref'] || bundled.has(ref))
  .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((on) => bundled.has(on)) }));
console.log(JSON.stringify(bill, null, 2));
