/** A name quoted for SQL, whatever is in it. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text quoted for SQL. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** An SQL expression that somebody else wrote, in parentheses; a remark at its end does not swallow the second one. */
export function inParentheses(expression: string): string {
  return `(${expression}\n)`;
}
