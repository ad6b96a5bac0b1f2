import { type Html, html } from '../render/html.ts';

/** A link to a fact on the page. */
export function factLink(id: string, content: string | Html): Html {
  return html`<a href="#${encodeURI(id)}">${content}</a>`;
}
