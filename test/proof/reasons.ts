const inferredAnyway = 'the fact infers this field, and the text around the passage has the other name too';
const accountedFor = 'passage and sentence name both, and grammar alone says which belongs to which';

/** Why false facts of a sort may pass. */
export const factsThatPass: Record<string, string> = {
  'condition left out': 'what a fact leaves out is for people to see',
  'another actor': inferredAnyway,
  'another actor, not in the sentence': inferredAnyway,
  'another actor, inferred': 'a list may infer a name that the text around the passage has',
  'another person, inferred': 'a list may infer a name that the text around the passage has',
  'another instrument': accountedFor,
  'another instrument, not in the sentence': inferredAnyway,
  'another choice': 'the fact infers this field, and the text around the passage has words of the other choice',
  'another choice, not in the sentence': 'the passage has words of the other choice too',
  'another choice, inferred': 'the sentence and the text around the passage have words of the other choice',
  'another year': accountedFor,
  'another year, not in the sentence': 'the fact infers the date, its sentence has none, and the paragraph has both',
  'another place, in the sentence too': 'the fact infers this field, or the passage names both places',
  'a text of another fact': 'the other text has much the same words, or the passage has its words too',
  'a text of another fact, in the sentence too': 'a text is in our words, and most of them are in the passage',
  'actors exchanged': accountedFor,
  'actors exchanged, not in the sentence': accountedFor,
  'anchor of another fact': 'the other passage states the same values in much the same words',
  'anchor of another fact of the kind': 'the other passage states the same values in much the same words',
  'sentence of another fact': 'the other sentence has the same values and much the same words',
  'another number in the sentence': 'the text around the passage has the number',
  'a negation in the sentence': 'the passage says no as well, of something else',
  'a negation left out of the sentence': 'the sentence still says no, of something else',
};

/** Why false copies of a sort pass. */
export const copiesThatPass: Record<string, string> = {
  'two paragraphs exchanged':
    'every passage is there; that it stands elsewhere is told, as in a PDF whose paragraphs are hidden',
  'sentences of a paragraph in another order': 'every passage is there, in its paragraph',
};
