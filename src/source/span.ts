/** A stretch of a text, from the offset `start` up to but without `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Returns the text with the given stretches replaced by spaces, line breaks kept, so that offsets stay as they are. */
export function blank(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(from, start), text.slice(start, end).replace(/[^\n\r]/g, ' '));
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}
