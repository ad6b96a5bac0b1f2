import type { Cited } from './item.ts';

/** A citation style; its file is loaded when the style is asked for. */
interface Style {
  about: string;
  /** File endings that choose it. */
  endings: string[];
  load(): Promise<(cited: Cited[]) => string>;
}

/** Every citation style by its name. */
export const styles: Record<string, Style> = {
  apa: {
    about: 'APA (7th edition): a reference, and for a fact the citation in the text',
    endings: [],
    load: async () => (await import('./prose.ts')).apa,
  },
  chicago: {
    about: 'Chicago (17th edition): a bibliography entry, and for a fact the note',
    endings: [],
    load: async () => (await import('./prose.ts')).chicago,
  },
  bibtex: { about: 'BibTeX', endings: ['bib'], load: async () => (await import('./bibtex.ts')).bibtex },
  ris: { about: 'RIS, for reference managers', endings: ['ris'], load: async () => (await import('./ris.ts')).ris },
  'csl-json': {
    about: 'CSL-JSON, for reference managers and pandoc',
    endings: ['json'],
    load: async () => (await import('./item.ts')).cslJson,
  },
};
