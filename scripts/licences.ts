import { readFileSync } from 'node:fs';
import { version as pdfVersion } from 'unpdf/pdfjs';

// Decisions about the licences of bundled packages, made by people who read them. `scripts/third-party.ts` fails on a package
// that no decision covers.

/** Licences that only require their text, with the names in it, to be included. */
export const permissive = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0']);

/** A licence that was accepted for one package only, and the remark that the notices must include. */
export const accepted: Record<string, { stated: string; licence: string; remark: string }> = {
  citeproc: {
    stated: 'CPAL-1.0 OR AGPL-1.0',
    licence: 'CPAL-1.0',
    remark: `Of the two licences, pism uses the Common Public Attribution License 1.0, which covers the one file of citeproc and not
the code around it (section 3.7). That file is unchanged. The bundle contains it as source code; it is also
\`citeproc_commonjs.js\` in the npm package \`citeproc\`, and at https://github.com/Juris-M/citeproc-js. It does not require
an attribution to be displayed (exhibit B). The licence:

${textOf('CPAL-1.0')}`,
  },
};

/** For packages without a licence text: the package of the same author that has it. */
export const licenceTextFrom: Record<string, string> = {
  '@citation-js/date': '@citation-js/core',
  '@citation-js/name': '@citation-js/core',
};

/** A work inside a package that has another licence. */
export interface IncludedWork {
  name: string;
  version?: string;
  licence: string;
  address: string;
  remark: string;
}

/** A work of the Citation Style Language, which may be shared under the same licence. */
function workOfCsl(name: string, repository: 'styles' | 'locales', remark: string): IncludedWork {
  const shareAlike = 'Creative Commons Attribution-ShareAlike 3.0, https://creativecommons.org/licenses/by-sa/3.0/';
  const address = `https://github.com/citation-style-language/${repository}`;
  return { name, licence: 'CC-BY-SA-3.0', address, remark: `${shareAlike}. ${remark}` };
}

/** A work inside docx, whose files name it; its other works are bundled for themselves, too. */
function workInDocx(name: string, licence: string, owner: string, text = name): IncludedWork {
  return { name, licence, address: `https://github.com/${owner}/${name}`, remark: textOf(text) };
}

/** The works inside packages that have other licences. */
export const includedWorks: Record<string, IncludedWork[]> = {
  unpdf: [
    {
      name: 'pdf.js',
      version: pdfVersion,
      licence: 'Apache-2.0',
      address: 'https://github.com/mozilla/pdf.js',
      remark: `Copyright Mozilla Foundation. The licence:\n\n${textOf('Apache-2.0')}`,
    },
  ],
  docx: [
    workInDocx('parse5', 'MIT', 'inikulin'),
    workInDocx('css-select', 'BSD-2-Clause', 'fb55'),
    workInDocx('css-what', 'BSD-2-Clause', 'fb55', 'css-select'),
    workInDocx('nth-check', 'BSD-2-Clause', 'fb55', 'css-select'),
    workInDocx('boolbase', 'ISC', 'fb55'),
    workInDocx('nanoid', 'MIT', 'ai'),
  ],
  '@citation-js/plugin-csl': [
    workOfCsl(
      'CSL styles',
      'styles',
      'The styles are unchanged but for white space; each names its authors and its address.',
    ),
    workOfCsl('CSL locales', 'locales', 'The locales are unchanged but for white space; each names its translators.'),
  ],
  '@citation/csl-style-chicago-fullnote-bibliography': [
    workOfCsl(
      'CSL style "Chicago Manual of Style 17th edition (full note)"',
      'styles',
      'The style is unchanged; it names its authors and its address.',
    ),
  ],
};

function textOf(licence: string): string {
  return readFileSync(`scripts/licences/${licence}.txt`, 'utf8').trim();
}
