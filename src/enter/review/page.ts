/** The HTML page for review, with all its cards. */
import { visible } from '../../core/errors.ts';
import { html, raw } from '../../formats/html.ts';
import { closedHead, htmlDocument } from '../../formats/page/html-document.ts';
import type { Card } from './cards.ts';

/** What a page for review has. */
interface Review {
  source: string;
  title: string;
  /** A hash of what is proposed, by which answers belong to this page. */
  hash: string;
  /** The cards in their order. */
  cards: readonly Card[];
}

/** The page on which a person confirms or declines what was proposed: its script draws the cards from one JSON. */
export function reviewHtml(review: Review, style: string, script: string): string {
  const { title } = review;
  const body = html`<noscript>This page needs JavaScript. It uses no network.</noscript>
<header class="site"><div class="wrap"><b>Review</b> <span id="count"></span> <span id="kept"></span>
<button type="button" id="download">Download answers.jsonl</button>
<label>Load answers <input type="file" id="upload" accept=".jsonl"></label></div></header>
<div class="wrap columns"><main id="main" tabindex="-1"><h1>What was proposed from ${title}</h1>
<p>Nothing is a fact until you say so. Answer with the keys that stand below each card; ← and → go from card to card, and another answer replaces the first. Then download the answers: <code>pism review COPY --answers answers.jsonl</code> enters them.</p>
<form id="begin"><label>Your name, kept with each answer <input id="by" autocomplete="name" required maxlength="80"></label> <button>Begin</button></form>
<p class="box">This page has passages of the text, which belong to its publisher: do not publish it. Nothing leaves it but the file that you download.</p></main>
<nav class="side" aria-label="Cards"><ol id="list"></ol></nav></div>
<section id="bar" aria-label="Answer"><p id="said" role="status"></p><div id="actions"></div></section>
<script type="application/json" id="data">${raw(jsonOf(review))}</script>
<script>${raw(script)}</script>
`;
  const about = `What was proposed from ${title}, to be confirmed beside its text`;
  return htmlDocument({ title: `Review: ${title}`, about, language: 'en', head: closedHead(style, script), body });
}

// The script shows texts as they are: a direction character in one would reorder what is beside it.
function jsonOf(value: object): string {
  const shown = (_: string, item: unknown) => (typeof item === 'string' ? visible(item) : item);
  return JSON.stringify(value, shown).toWellFormed().replaceAll('<', '\\u003c');
}
