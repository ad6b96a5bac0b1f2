import type { Cited } from './cited.ts';

/** A citation style: turns what is cited into text; one file a style, loaded when it is asked for. */
interface Style {
  about: string;
  /** File endings that stand for it. */
  endings: string[];
  load(): Promise<(cited: Cited[]) => string>;
}

/** Every citation style, by the name under which it is asked for. */
export const styles: Record<string, Style> = {
  apa: {
    about: 'a reference in the style of the APA manual (7th edition), and for a fact the citation in the text',
    endings: [],
    load: async () => (await import('./apa.ts')).apa,
  },
  chicago: {
    about: 'a bibliography entry in the style of the Chicago Manual (17th edition), and for a fact the note',
    endings: [],
    load: async () => (await import('./chicago.ts')).chicago,
  },
  bibtex: { about: 'BibTeX', endings: ['bib'], load: async () => (await import('./bibtex.ts')).bibtex },
  ris: { about: 'RIS, for reference managers', endings: ['ris'], load: async () => (await import('./ris.ts')).ris },
  'csl-json': {
    about: 'CSL-JSON, for reference managers and pandoc',
    endings: ['json'],
    load: async () => (await import('./csl-json.ts')).cslJson,
  },
};
