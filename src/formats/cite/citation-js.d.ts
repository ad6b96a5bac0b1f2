/** The types that Citation.js does not declare. */
declare module '@citation-js/core' {
  import type { Item } from './item.ts';

  type Output = 'bibliography' | 'citation';

  export const plugins: {
    output: { format(name: Output, items: Item[], options: Record<string, unknown>): unknown };
    config: { get(plugin: '@csl'): unknown };
  };
}

declare module '@citation-js/name' {
  export function parse(name: string): import('./item.ts').PersonName;
}

declare module '@citation-js/plugin-*';
