/** More texts than the checks of a few facts read; what is remembered of older ones is forgotten. */
const maxTexts = 2_000;

/** The same function of a text, which works each result out once: a fact has many checks, and passages overlap. */
export function remembered<Result extends object>(read: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const result = known.get(text) ?? read(text);
    if (known.size === maxTexts) known.clear();
    known.set(text, result);
    return result;
  };
}
