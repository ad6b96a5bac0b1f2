import { counted } from '../../core/model/text.ts';
import { type Copy, readable } from './copy.ts';
import { copyLinesOf, placesIn } from './text/lines.ts';

/** The numbered paragraphs of a copy, and the lines outside of paragraphs, in order. */
export function outlineOf({ text, body, paragraphs, furniture }: Copy) {
  const leftOut = new Set(furniture.flat().flatMap((line) => (line.leftOut ? line.start : [])));
  const [first = text.length, last = text.length] = [paragraphs[0]?.start, paragraphs.at(-1)?.end];
  const partAt = (at: number) => {
    if (at >= last || leftOut.has(at)) return 'left out';
    if (at < first) return 'masthead';
    return paragraphs.some(({ start, prose }) => at >= start && at < prose) ? 'heading' : undefined;
  };
  const lines = copyLinesOf(text).flatMap(({ text: line, start }) => {
    const part = partAt(start);
    return part ? { part, paragraph: null, start, text: line } : [];
  });
  const own = paragraphs.map(({ number: paragraph, prose: start, end }) => {
    return { part: paragraph === 0 ? 'lead' : 'paragraph', paragraph, start, text: readable(body.slice(start, end)) };
  });
  const placeAt = placesIn(text);
  const parts = [...lines, ...own].sort((one, other) => one.start - other.start);
  return parts.map(({ start, text: shown, ...part }) => ({ ...part, ...placeAt(start), text: shown }));
}

/** The first words of a part. */
export function startOf(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60).replace(/\s\S*$/, '')} ...` : text;
}

/** One line that says where the masthead of a copy ends, which is not counted; empty without one. */
export function leftOutOf({ text, paragraphs: [first] }: Copy): string {
  const above = copyLinesOf(text.slice(0, first?.start ?? 0));
  const last = startOf(above.at(-1)?.text ?? '');
  return last && `Not counted: a masthead of ${counted(above.length, 'line')}, to "${last}".`;
}
