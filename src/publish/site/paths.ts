/** The paths of the pages of a site: of facts, sources, entries and kinds. */

/** The path of the page of a fact, which is its id; `.json` and `.md` are beside it. */
export function factPath(id: string, ending: 'html' | 'json' | 'md' = 'html'): string {
  return `${id}.${ending}`;
}

/** The path of the page of a source. */
export function sourcePath(source: string): string {
  return `${source}/index.html`;
}

/** The path of the page of an entry: that of China in `actors` is `actor/cn.html`. */
export function entryPath(register: string, id: string): string {
  return `${register.replace(/s$/, '')}/${id.toLowerCase()}.html`;
}

/** The path of the page of a kind. */
export function kindPath(kind: string): string {
  return `kind/${kind}.html`;
}
