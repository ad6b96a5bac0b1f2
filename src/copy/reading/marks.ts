/** The text in one Unicode form with straight apostrophes and plain hyphens, as texts are compared. */
export function plainMarks(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[\u2010\u2011]/g, '-');
}
