import type { Source } from '../model/source.ts';
import { fold } from '../model/text.ts';
import type { FactOfKind } from '../query/points.ts';

/** Facts under the themes of their sources, in the order of these; a fact without a theme is in that of its kind, at the end. */
export function factsByTheme<Each extends FactOfKind>(facts: Each[], sources: Source[]): Map<string, Each[]> {
  const byId = new Map(sources.map((source) => [source.source, source]));
  const found = Map.groupBy(facts, (each) => themeOf(each, byId.get(each.fact.source)));
  const titles = [...sources.flatMap(({ themes }) => themes.map(({ title }) => title)), ...found.keys()];
  return new Map([...new Set(titles)].flatMap((title) => (found.has(title) ? [[title, found.get(title) ?? []]] : [])));
}

/** The theme of a fact: the first of its source that has one of its tags, or else that of all others, or its kind. */
function themeOf({ fact, kind }: FactOfKind, source: Source | undefined): string {
  const themes = source?.themes ?? [];
  const own = themes.find(({ tags }) => tags?.some((tag) => fact.tags.includes(tag)));
  return (own ?? themes.find(({ tags }) => tags === undefined))?.title ?? kind.title;
}

/** The fragment of a theme on the page of its source: `xinjiang-and-the-uyghurs`. */
export function themeAnchor(title: string): string {
  return fold(title).replaceAll(' ', '-');
}
