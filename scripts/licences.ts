import { readFileSync } from 'node:fs';
import { version as pdfVersion } from 'unpdf/pdfjs';

// What was decided, by reading, about the licences of bundled packages. `scripts/third-party.ts` fails on a package that
// nothing here covers.

/** Licences that ask for no more than that their text and the names in it go along. */
export const permissive = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0']);

/** A licence that one package was taken under, for that package alone, and what has to be said beside it. */
export const agreed: Record<string, { stated: string; licence: string; remark: string }> = {
  citeproc: {
    stated: 'CPAL-1.0 OR AGPL-1.0',
    licence: 'CPAL-1.0',
    remark: `Of the two licences, pism uses the Common Public Attribution License 1.0, which covers the one file of citeproc and not
the code around it (section 3.7). Nobody here changed that file. It stands in the bundle as source code, and is also to
be had as \`citeproc_commonjs.js\` of the npm package \`citeproc\`, and at https://github.com/Juris-M/citeproc-js. It asks for
no display of an attribution (exhibit B). The licence:

${textOf('CPAL-1.0')}`,
  },
};

/** What else is to be said of a package. */
export const remarks: Record<string, string> = {
  rolldown: 'In the bundle: the few functions that the bundler adds to hold modules together.',
};

/** For packages that name a licence and bring no text: the package of the same author whose text is theirs. */
export const sameTextAs: Record<string, string> = {
  '@citation-js/date': '@citation-js/core',
  '@citation-js/name': '@citation-js/core',
};

/** A work with a licence of its own inside a package. */
export interface Inside {
  name: string;
  version?: string;
  licence: string;
  address: string;
  remark: string;
}

const shareAlike = 'Creative Commons Attribution-ShareAlike 3.0, https://creativecommons.org/licenses/by-sa/3.0/';

/** Works with licences of their own inside packages, by package. */
export const inside: Record<string, Inside[]> = {
  unpdf: [
    {
      name: 'pdf.js',
      version: pdfVersion,
      licence: 'Apache-2.0',
      address: 'https://github.com/mozilla/pdf.js',
      remark: `Copyright Mozilla Foundation. The licence:\n\n${textOf('Apache-2.0')}`,
    },
  ],
  '@citation-js/plugin-csl': [
    {
      name: 'CSL styles',
      licence: 'CC-BY-SA-3.0',
      address: 'https://github.com/citation-style-language/styles',
      remark: `${shareAlike}. The styles are unchanged but for white space; each names its authors and its address.`,
    },
    {
      name: 'CSL locales',
      licence: 'CC-BY-SA-3.0',
      address: 'https://github.com/citation-style-language/locales',
      remark: `${shareAlike}. The locales are unchanged but for white space; each names its translators.`,
    },
  ],
  '@citation/csl-style-chicago-fullnote-bibliography': [
    {
      name: 'CSL style "Chicago Manual of Style 17th edition (full note)"',
      licence: 'CC-BY-SA-3.0',
      address: 'https://github.com/citation-style-language/styles',
      remark: `${shareAlike}. The style is unchanged; it names its authors and its address.`,
    },
  ],
};

function textOf(licence: string): string {
  return readFileSync(`scripts/licences/${licence}.txt`, 'utf8').trim();
}
