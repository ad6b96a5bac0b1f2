declare module '@citation-js/core' {
  import type { Item } from './item.ts';

  type Output = 'bibtex' | 'ris' | 'bibliography' | 'citation';

  export const plugins: {
    output: { format(name: Output, items: Item[], options: Record<string, unknown>): unknown };
    config: { get(plugin: '@csl' | '@bibtex'): unknown };
  };
}

declare module '@citation-js/name' {
  import type { Name } from './item.ts';

  export function parse(name: string): Name;
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
