import { plainMarks } from '../copy/reading/words.ts';
import { factValueText } from '../evidence/statements.ts';
import { isList, writtenFields } from '../model/fields/index.ts';
import { type Field, isNeeded, meaningOf } from '../model/kind.ts';
import { counted } from '../model/text.ts';
import { doOverlap, type TextRange } from '../model/values.ts';
import { closedHead, htmlDocument } from '../page/frame.ts';
import { type Html, html, raw } from '../render/html.ts';
import { visible } from '../visible.ts';
import { type CardValue, cardLabel, type TextMark } from './card-values.ts';
import type { Card, FactCard, NameCard, NoneCard } from './cards.ts';
import type { ShownText } from './shown-text.ts';

/** What a page for review shows. */
interface Review {
  source: string;
  title: string;
  /** A hash of what is proposed, by which answers belong to this page. */
  hash: string;
  /** The cards in their order. */
  cards: readonly Card[];
  style: string;
  script: string;
}

/** A card as the page has it: what its script must know, its name in the list, and its content. */
interface ShownCard {
  data: object;
  name: string;
  about: string;
  content: Html;
}

/** The page on which a person confirms or declines what was proposed. */
export function reviewHtml(page: Review): string {
  const { source, hash, title, style, script } = page;
  const cards = page.cards.map(shownCard);
  const data = { source, hash, cards: cards.map((card) => card.data) };
  const items = cards.map(({ name }, at) => {
    return html`<li><button type="button" data-at="${at}"><span aria-hidden="true">·</span><span class="hidden">open</span> ${at + 1} ${name}</button></li>\n`;
  });
  const templates = cards.map(({ about, content }, at) => {
    const place = [`${at + 1} of ${cards.length}`, about].filter(Boolean).join(' · ');
    return html`<template id="card-${at}"><p class="about">${place}</p>\n<h1 id="ask" tabindex="-1"></h1>\n${content}</template>\n`;
  });
  const body = html`<noscript>This page needs JavaScript. It uses no network.</noscript>
<header class="site"><div class="wrap"><b>Review</b>
<label class="hidden" for="progress">Answered</label><progress id="progress" max="${cards.length}" value="0"></progress>
<span id="count"></span> <span id="kept"></span>
<button type="button" id="download">Download</button>
<button type="button" id="ask-upload">Upload</button><input type="file" id="upload" accept=".jsonl" hidden>
<button type="button" id="ask-help"><kbd aria-hidden="true">?</kbd> Help</button></div></header>
<div class="wrap"><div class="columns">
<main id="main" tabindex="-1">${startPage(page, cards.length)}</main>
<nav class="side" aria-label="Cards"><details open><summary>Cards</summary>
<button type="button" id="summary">Summary</button>
<ul id="list" class="list" tabindex="0" aria-label="Cards">${items}</ul></details></nav>
</div></div>
<section id="bar" aria-label="Answer" hidden><p id="said" role="status"></p><div id="actions"></div></section>
${helpDialog}
${templates}
<script type="application/json" id="data">${raw(jsonOf(data))}</script>
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

function shownCard(card: Card): ShownCard {
  const { id, was, group, about, shown } = card;
  const own = card.group === 'fact' ? factContent(card) : card.group === 'name' ? nameContent(card) : noneContent(card);
  return { about, name: passageText(shown).slice(0, 60), ...own, data: { id, was, group, ...own.data } };
}

function passageText({ text, passage }: ShownText): string {
  return text.slice(passage.start, passage.end);
}

function noneContent({ shown, reason }: NoneCard) {
  const content = html`${cardParagraph(shown, [])}<p>It would be settled as stating no fact: <b>${reason}</b>.</p>`;
  return { data: { ask: 'Does it state no fact?' }, content };
}

function nameContent({ shown, name: { name, part_of = '' }, uses, like }: NameCard) {
  const start = shown.text.toLowerCase().indexOf(name.toLowerCase());
  const marks = start < 0 ? [] : [{ start, end: start + name.length, sort: 'who' }];
  const inputs = [inputField('name', 'Name', name), inputField('part_of', 'Part of', String(part_of))];
  return {
    data: { ask: `Who or what is “${name}”?`, like, name },
    name,
    content: html`${cardParagraph(shown, marks)}<p>Used by ${counted(uses, 'proposed fact')}.</p>${formOf(inputs)}`,
  };
}

function factContent(card: FactCard) {
  const { shown, values, limits, fact, says, before, broken } = card;
  const lost = [...new Set(limits.flatMap(({ word, isKept }) => (isKept ? [] : word)))];
  const asks = card.questions.flatMap((each) => (broken.includes(each) ? [] : each.says));
  const earlier = values
    .flatMap(({ elsewhere }) => elsewhere ?? [])
    .map(({ paragraph, text, places }) => {
      return html`<p class="about">In paragraph ${paragraph ?? ''}</p><p class="text far">${markedPieces(text, places)}</p>\n`;
    });
  const old = html`<p class="about">In the collection</p><p class="says old">${String(before?.['says'])}</p>\n`;
  const marks = [...values.flatMap(({ places }) => places), ...limits];
  const proposal = html`${earlier}${cardParagraph(shown, marks)}${before && old}<p class="about">The proposed sentence</p>
<p class="says">${markedPieces(plainMarks(fact.says), says)}</p>
<p class="about">Underlined: words that the passage does not have; twice: names and numbers.</p>
${lost.length > 0 && html`<p class="box">Left out of the sentence: <b>${lost.join(', ')}</b></p>\n`}${asks.map((each) => html`<p class="box">${each}</p>\n`)}<table><caption class="hidden">What would be entered</caption>
<thead><tr><th scope="col">Field</th><th scope="col">Would be entered</th><th scope="col">Where it comes from</th></tr></thead>
<tbody>${rowsOf(card)}</tbody></table>`;
  const isBroken = broken.length > 0;
  const ask = isBroken
    ? 'This cannot be entered as it is. Correct it, or decline it.'
    : before
      ? 'The old one or the new one?'
      : 'Does the text say this, no more and no less?';
  const isAsking = asks.length > 0 || lost.length > 0 || values.some(({ origin }) => origin === 'nowhere');
  return {
    data: { ask, isBroken, isAsking, isChange: before !== undefined },
    content: html`${proposal}${formFor(card)}`,
  };
}

const origins: { [origin in CardValue['origin']]: string } = {
  passage: 'in the passage',
  paragraph: 'in this paragraph, outside the passage',
  elsewhere: 'in another paragraph',
  masthead: 'from the date of the source',
  words: 'in other words',
  chosen: 'no word for it in the passage',
  nowhere: 'not in the text',
};

/** The table of what would be entered: first what is missing, then doubts. */
function rowsOf({ kind, values, before, broken }: FactCard): Html[] {
  const missing = broken.map(({ field, says }) => {
    const label = field === '' ? 'rule' : cardLabel(kind, field);
    return html`<tr><th scope="row">${label}</th><td>–</td><td class="warning">${says}</td></tr>\n`;
  });
  const isDoubtful = ({ origin }: CardValue) => origin !== 'passage' && origin !== 'words';
  const ordered = values.toSorted((one, other) => Number(isDoubtful(other)) - Number(isDoubtful(one)));
  const stated = ordered.map((each) => {
    const { label, text, sort, means, word, origin, value } = each;
    const from = value.kind === 'choice' && word !== undefined ? `from “${word}”` : origins[origin];
    const was = [before?.[value.field] ?? 'none'].flat().join(', ');
    const old = before && was !== factValueText(value) && html`<s>${was}</s> `;
    const doubt = isDoubtful(each) && raw(' class="warning"');
    return html`<tr><th scope="row">${label}</th><td>${old}<span class="${sort}">${text}</span>${means && html`<small>${means}</small>`}</td><td${doubt}>${from}${value.isInferred && ' (inferred)'}</td></tr>\n`;
  });
  return [...missing, ...stated];
}

/** The paragraph of a card, its passage dark. */
function cardParagraph({ text, passage }: ShownText, marks: readonly TextMark[]): Html {
  return html`<p class="about">The text</p><p class="text" tabindex="0">${markedPieces(text, [...marks, { ...passage, sort: 'in' }])}</p>`;
}

/** A text, cut wherever a mark begins or ends. */
function markedPieces(text: string, marks: readonly TextMark[]): Html {
  const edges = [{ start: 0, end: text.length }, ...marks].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set(edges)].sort((a, b) => a - b);
  const pieces = cuts.slice(0, -1).map((start, at) => {
    const piece: TextRange = { start, end: cuts[at + 1] ?? start };
    const own = marks.filter((each) => doOverlap(each, piece));
    const labels = new Set(own.flatMap(({ label, end }) => (end === piece.end && label ? [label] : [])));
    const inner = html`${text.slice(start, piece.end)}${labels.size > 0 && html`<small>${[...labels].join(', ')}</small>`}`;
    return own.length > 0 ? html`<span class="${own.map(({ sort }) => sort).join(' ')}">${inner}</span>` : inner;
  });
  return html`${pieces}`;
}

/** The form for a correction: the sentence, and the fields that are stated or needed; all of them if a rule is broken. */
function formFor({ kind, fact, values, broken }: FactCard): Html {
  const says = html`<label>The sentence <textarea name="says" data-was="${fact.says}">${fact.says}</textarea></label>`;
  const breaksRule = broken.some(({ field }) => field === '');
  const inputs = writtenFields(kind).flatMap((field) => {
    const own = values.filter(({ value }) => value.field === field.name);
    if (own.length === 0 && !breaksRule && !isNeeded(kind, field)) return [];
    const text = own.map((each) => (each.value.kind === 'entry' ? each.text : factValueText(each.value))).join('; ');
    const label = cardLabel(kind, field.name);
    if (field.choices && !isList(field)) return choiceOf(field, label, text);
    return inputField(field.name, isList(field) ? `${label} (several: a; b)` : label, text, field.required);
  });
  return formOf([says, ...inputs]);
}

function formOf(inputs: Html[]): Html {
  return html`<form id="form" hidden>${inputs}</form>`;
}

function inputField(name: string, label: string, text: string, isRequired = false): Html {
  return html`<label>${label} <input name="${name}" value="${text}" data-was="${text}" autocomplete="off"${isRequired && raw(' required')}></label>\n`;
}

function choiceOf({ name, choices = {}, required = false }: Field, label: string, text: string): Html {
  const options = Object.entries(choices).map(
    ([choice, means]) =>
      html`<option value="${choice}"${choice === text && raw(' selected')}>${choice}: ${meaningOf(means)}</option>`,
  );
  return html`<label>${label} <select name="${name}" data-was="${text}"${required && raw(' required')}><option value="">not stated</option>${options}</select></label>\n`;
}

function startPage({ title }: Review, total: number): Html {
  const minutes = Math.max(1, Math.round((total * 25) / 60));
  return html`<h1 id="ask" tabindex="-1">${counted(total, 'card')} to answer</h1>
<p>These were proposed from <b>${title}</b>. Nothing is a fact until you say so. It takes about ${counted(minutes, 'minute')}; you may stop at any time.</p>
<ul><li><b>Names</b> come first: each is new, or another spelling of one that is known.</li>
<li><b>Then the facts:</b> does the text say this, no more and no less?</li>
<li><b>No facts</b> come last.</li></ul>
<form id="begin"><label>Your name, kept with each answer <input id="by" autocomplete="name" required maxlength="80"></label> <button>Begin</button></form>
<p class="box">This page holds passages of the text, which belong to its publisher: do not publish it. Nothing leaves the page but the file that you download.</p>`;
}

const helpDialog = html`<dialog id="help" aria-labelledby="help-title"><h2 id="help-title">Keys and colours</h2>
<table><tbody><tr><th scope="row"><kbd>1 – 9</kbd></th><td>an answer with a number</td></tr>
<tr><th scope="row"><kbd>y</kbd></th><td>yes, all of it</td></tr>
<tr><th scope="row"><kbd>n</kbd></th><td>no, then the reason</td></tr>
<tr><th scope="row"><kbd>e</kbd></th><td>correct it; Ctrl+Enter saves, Esc goes back</td></tr>
<tr><th scope="row"><kbd>s</kbd></th><td>later</td></tr>
<tr><th scope="row"><kbd>← →</kbd></th><td>the card before, the card after</td></tr>
<tr><th scope="row"><kbd>u</kbd></th><td>take the last answer back</td></tr></tbody></table>
<p><span class="who">who</span> <span class="when">when</span> <span class="law">treaty or law</span> <span class="number">number</span> <span class="choice">status or type</span> <span class="limit">limit</span>: a word that weakens a statement.</p>
<p><label><input type="checkbox" id="single" checked> Single keys answer</label></p>
<form method="dialog"><button>Close</button></form></dialog>`;
