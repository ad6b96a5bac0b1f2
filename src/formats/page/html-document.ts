/** A whole HTML document: head, styles, script and body. */
import { type Html, html, policyHash, raw } from '../html.ts';

/** A whole HTML document. */
export function htmlDocument({ title, about, language, head, body }: Frame): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<meta name="description" content="${about}">
${head}</head>
<body>
<a class="skip" href="#main">Skip to content</a>
${body}</body>
</html>
`.markup;
}

/** The parts of any page: what browsers, search engines and screen readers need. */
export interface Frame {
  title: string;
  /** What search engines and previews say of it. */
  about: string;
  language: string;
  /** More for its head, such as style sheets. */
  head: Html;
  body: Html;
}

/** The head of a page that needs no other file: its policy keeps it from loading or sending anything. */
export function closedHead(style: string, script = ''): Html {
  const policy = `default-src 'none'; style-src ${policyHash(style)}; script-src ${policyHash(script)}; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`;
  return html`<meta http-equiv="Content-Security-Policy" content="${raw(policy)}">
<meta name="referrer" content="no-referrer">
<style>${raw(style)}</style>
`;
}
