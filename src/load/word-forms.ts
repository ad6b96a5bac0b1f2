/** The words in full: `sign+` is a verb and `treaty*` a noun, alone or in a phrase, and each stands for its regular forms. */
export function fullForms(words: string[]): string[] {
  return [...new Set(words.flatMap(formsOf))];
}

function formsOf(phrase: string): string[] {
  const [marked, word = '', mark] = /(\w+)([+*])/.exec(phrase) ?? [];
  if (marked === undefined) return [phrase];
  // `ratify`, but not `destroy`.
  const stem = word.replace(/(?<=[^aeiou])y$/, 'i');
  const plural = stem + (stem !== word || /([sxz]|ch|sh)$/.test(word) ? 'es' : 's');
  const past = `${stem.replace(/e$/, '')}ed`;
  const present = `${word.replace(/(?<=[^e])e$/, '')}ing`;
  const forms = mark === '+' ? [word, plural, past, present] : [word, plural];
  return forms.flatMap((form) => formsOf(phrase.replace(marked, form)));
}
