import { plainMarks } from '../copy/reading/words.ts';
import { factValueText } from '../evidence/statements.ts';
import { isList, writtenFields } from '../model/fields/index.ts';
import { type Field, isNeeded, meaningOf } from '../model/kind.ts';
import { counted } from '../model/text.ts';
import { doOverlap, type TextRange } from '../model/values.ts';
import { type Html, html, policyHash, raw } from '../render/html.ts';
import { visible } from '../visible.ts';
import { type CardValue, cardLabel, type TextMark } from './card-values.ts';
import type { Card, FactCard, NoneCard } from './cards.ts';
import type { Decoy } from './decoys.ts';
import type { ShownText } from './shown-text.ts';

/** What a page for review is made of. */
export interface Review {
  source: string;
  title: string;
  /** Whether it is for a second reader of facts. */
  isSecond: boolean;
  hash: string;
  cards: Card[];
  /** Passages that state no fact and have no date, number or treaty, on one card. */
  plain: NoneCard[];
  decoys: readonly Decoy[];
  style: string;
  script: string;
}

/** The group of a card, whose cards follow each other. */
export function cardGroup(card: Card): 'name' | 'pick' | 'fact' | 'none' {
  return card.group === 'fact' && card.pick ? 'pick' : card.group;
}

/** The page on which a person confirms or declines what was proposed. It needs no other file, and its policy keeps it from loading or sending anything. */
export function reviewHtml(page: Review): string {
  const { source, title, cards, plain, decoys, style, script } = page;
  const total = cards.length + (plain.length > 0 ? 1 : 0);
  const policy = `default-src 'none'; style-src ${policyHash(style)}; script-src ${policyHash(script)}; base-uri 'none'; form-action 'none'`;
  const data = { source, hash: page.hash, cards: [...cards.map(dataOf), ...plainData(plain)] };
  const items = [
    ...cards.map(itemText),
    ...(plain.length > 0 ? [`${counted(plain.length, 'passage')} without a fact`] : []),
  ];
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Review: ${title}</title>
<style>${raw(style)}</style>
</head>
<body>
<noscript>This page needs JavaScript. It uses no network.</noscript>
<header><div><b>Review</b>
<label class="unseen" for="progress">Answered</label><progress id="progress" max="${total}" value="0"></progress>
<span id="count"></span> <span id="kept"></span></div>
<div><button type="button" id="download">Download</button>
<label class="button">Upload<input class="unseen" type="file" id="upload" accept=".jsonl"></label>
<button type="button" id="ask-help"><kbd aria-hidden="true">?</kbd> Help</button></div></header>
<div class="columns">
<nav aria-label="Cards"><details open><summary>Cards</summary>
<button type="button" id="summary">Summary</button>
<ul id="list" tabindex="0" aria-label="Cards">${items.map((text, at) => html`<li><button type="button" data-at="${at}"><span aria-hidden="true">·</span><span class="unseen">open</span> ${at + 1} ${text}</button></li>\n`)}</ul>
</details></nav>
<main id="main">${startPage(page, total)}</main>
</div>
<section id="bar" aria-label="Answer" hidden><p id="said" role="status"></p><div id="actions"></div></section>
${helpDialog}
${cards.map((card, at) => html`<template id="card-${at}">${headOf(`${at + 1} of ${total} · ${card.about}`)}${bodyOf(card)}</template>\n`)}
<template id="card-${cards.length}">${headOf(`${total} of ${total}`)}${plainBody(plain)}</template>
<script type="application/json" id="data">${raw(jsonOf(data))}</script>
<script type="application/json" id="seal">${raw(sealOf(decoys))}</script>
<script>${raw(script)}</script>
</body>
</html>
`.markup;
}

// Base64 hides the decoys from a glance at the source; it does not protect them.
function sealOf(decoys: readonly Decoy[]): string {
  const seal = decoys.map(({ id, right, truth, label }) => ({ id, right, truth, label }));
  return JSON.stringify(Buffer.from(jsonOf(seal)).toString('base64'));
}

// The script shows texts as they are: a direction character in one would reorder what is beside it.
function jsonOf(value: object): string {
  const shown = (_: string, item: unknown) => (typeof item === 'string' ? visible(item) : item);
  return JSON.stringify(value, shown).toWellFormed().replaceAll('<', '\\u003c');
}

/** What the script must know of a card. */
function dataOf(card: Card): object {
  const { id, was, group } = card;
  if (card.group === 'none') return { id, was, group, ask: 'Does it state no fact?' };
  if (card.group === 'name')
    return { id, was, group, ask: `Who or what is “${card.name.name}”?`, like: card.like, name: card.name.name };
  const { question, pick, isChange } = card;
  const options = pick?.options.map(({ label }) => label);
  return { id, was, group, ...question, pick: pick && { ...pick, options }, lost: lostIn(card), isChange };
}

function plainData(plain: readonly NoneCard[]): object[] {
  if (plain.length === 0) return [];
  const items = plain.map(({ id, was }) => ({ id, was }));
  return [{ id: 'none', group: 'nones', ask: 'Do these passages state no fact?', items }];
}

/** The limits of a passage that the sentence lacks. */
function lostIn({ limits }: FactCard): string[] {
  return [...new Set(limits.flatMap(({ word, isKept }) => (isKept ? [] : [word])))];
}

function itemText(card: Card): string {
  const { text, passage } = card.shown;
  return card.group === 'name' ? card.name.name : text.slice(passage.start, passage.start + 60);
}

function headOf(about: string): Html {
  return html`<p class="label">${about}</p>\n<h1 id="ask" tabindex="-1"></h1>\n`;
}

function bodyOf(card: Card): Html {
  const { shown } = card;
  if (card.group === 'none')
    return html`${cardParagraph(shown, [])}<p>It would be settled as stating no fact: <b>${card.reason}</b>.</p>`;
  if (card.group === 'name') {
    const { name, part_of = '' } = card.name;
    const start = shown.text.toLowerCase().indexOf(name.toLowerCase());
    const marks = start < 0 ? [] : [{ start, end: start + name.length, sort: 'who' }];
    const inputs = [inputField('name', 'Name', name), inputField('part_of', 'Part of', String(part_of))];
    return html`${cardParagraph(shown, marks)}<p>Used by ${counted(card.uses, 'proposed fact')}.</p>${formOf(inputs)}`;
  }
  const options = (card.pick?.options ?? []).flatMap(({ statements }, at) =>
    statements.map(({ start, end }) => ({ start, end, sort: 'option', key: at + 1 })),
  );
  const blind = html`<div data-view="blind">${cardParagraph(shown, options)}<p class="note">What was proposed is shown when you have picked.</p></div>\n`;
  return html`${card.pick ? blind : ''}<div data-view="open">${proposalCard(card)}${formFor(card)}</div>`;
}

function proposalCard(card: FactCard): Html {
  const { shown, values, limits, fact, says, before, isChange } = card;
  const marks = [...values.flatMap(({ places }) => places), ...limits];
  const earlier = values.flatMap(({ elsewhere }) => elsewhere ?? []);
  const lost = lostIn(card).join(', ');
  return html`${earlier.map(
    ({ paragraph, text, places }) =>
      html`<p class="label">In paragraph ${paragraph ?? ''}</p><p class="text far">${markedPieces(text, places)}</p>\n`,
  )}${cardParagraph(shown, marks)}<div id="picked"></div>${before && isChange ? html`<p class="label">In the collection</p><p class="says old">${String(before['says'])}</p>\n` : ''}<p class="label">The proposed sentence</p>
<p class="says">${markedPieces(plainMarks(fact.says), says)}</p>
<p class="label">Underlined: words that the passage does not have; twice: names and numbers.</p>
${lost === '' ? '' : html`<p class="note">Left out of the sentence: <b>${lost}</b></p>\n`}<table><caption class="unseen">What would be entered</caption>
<thead><tr><th scope="col">Field</th><th scope="col">Would be entered</th><th scope="col">Where it comes from</th></tr></thead>
<tbody>${rowsOf(card)}</tbody></table>`;
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

/** The table of what would be entered, doubts first. */
function rowsOf({ values, before }: FactCard): Html[] {
  const rows = values.map(({ label, text, sort, means, word, origin, value }) => {
    const isDoubtful = origin !== 'passage' && origin !== 'words';
    const from = value.kind === 'choice' && word !== undefined ? `from “${word}”` : origins[origin];
    const was = [before?.[value.field] ?? 'none'].flat().join(', ');
    const old = before && was !== factValueText(value) ? html`<s>${was}</s> ` : '';
    const meaning = means === '' ? '' : html`<small>${means}</small>`;
    const markup = html`<tr><th scope="row">${label}</th><td>${old}<span class="${sort}">${text}</span>${meaning}</td><td${isDoubtful ? raw(' class="doubt"') : ''}>${from}${value.isInferred ? ' (inferred)' : ''}</td></tr>\n`;
    return { isDoubtful, markup };
  });
  return rows.sort((one, other) => Number(other.isDoubtful) - Number(one.isDoubtful)).map(({ markup }) => markup);
}

/** The paragraph of a card: the passage dark, a sentence on each side, and the rest on request. */
function cardParagraph({ text, window, passage }: ShownText, marks: readonly TextMark[]): Html {
  const part = (start: number, end: number) =>
    markedPieces(text, [...marks, { ...passage, sort: 'in' }], { start, end });
  const more = (start: number, end: number) => (start < end ? html`<span class="more">${part(start, end)}</span>` : '');
  const isCut = window.start > 0 || window.end < text.length;
  const button = isCut ? html`<button type="button" class="whole">Whole paragraph</button>\n` : '';
  return html`<p class="label">The text</p><p class="text">${more(0, window.start)}${part(window.start, window.end)}${more(window.end, text.length)}</p>${button}`;
}

/** A part of a text, cut wherever a mark begins or ends. */
function markedPieces(
  text: string,
  marks: readonly TextMark[],
  within: TextRange = { start: 0, end: text.length },
): Html {
  const edges = [within, ...marks].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set(edges)].filter((at) => at >= within.start && at <= within.end).sort((a, b) => a - b);
  const pieces = cuts.slice(0, -1).map((start, at) => {
    const piece = { start, end: cuts[at + 1] ?? start };
    const own = marks.filter((each) => doOverlap(each, piece));
    const [option] = own.filter((each) => each.key !== undefined && each.start === start);
    const labels = own.flatMap(({ label, end }) => (end === piece.end && label ? [label] : []));
    const inner = html`${option ? html`<kbd>${option.key}</kbd>` : ''}${text.slice(start, piece.end)}${labels.length > 0 ? html`<small>${[...new Set(labels)].join(', ')}</small>` : ''}`;
    return own.length > 0 ? html`<span class="${own.map(({ sort }) => sort).join(' ')}">${inner}</span>` : inner;
  });
  return html`${pieces}`;
}

/** The form for a correction: the sentence, and the fields that are stated or needed. */
function formFor({ kind, fact, values }: FactCard): Html {
  const says = html`<label>The sentence <textarea name="says" data-was="${fact.says}">${fact.says}</textarea></label>`;
  const inputs = writtenFields(kind).flatMap((field) => {
    const own = values.filter(({ value }) => value.field === field.name);
    if (own.length === 0 && !isNeeded(kind, field)) return [];
    const text = own.map((each) => (each.value.kind === 'entry' ? each.text : factValueText(each.value))).join('; ');
    const label = cardLabel(kind, field.name);
    if (field.choices && !isList(field)) return choiceOf(field, label, text);
    return inputField(field.name, isList(field) ? `${label} (several: a; b)` : label, text);
  });
  return formOf([says, ...inputs]);
}

function formOf(inputs: Html[]): Html {
  return html`<form id="form" hidden>${inputs}</form>`;
}

function inputField(name: string, label: string, text: string): Html {
  return html`<label>${label} <input name="${name}" value="${text}" data-was="${text}" autocomplete="off"></label>\n`;
}

function choiceOf({ name, choices = {} }: Field, label: string, text: string): Html {
  const options = Object.entries(choices).map(
    ([choice, means]) =>
      html`<option value="${choice}"${choice === text ? raw(' selected') : ''}>${choice}: ${meaningOf(means)}</option>`,
  );
  return html`<label>${label} <select name="${name}" data-was="${text}"><option value="">not stated</option>${options}</select></label>\n`;
}

function plainBody(plain: readonly NoneCard[]): Html {
  const items = plain.map(({ id, shown: { text, passage }, reason }) => {
    const passageText = text.slice(passage.start, passage.end);
    return html`<li><label><input type="checkbox" name="${id}" checked> ${passageText} <b>${reason}</b></label></li>\n`;
  });
  return html`<p>Take the tick from each that states a fact.</p><ul class="nones">${items}</ul>`;
}

function startPage({ title, isSecond, decoys: { length: decoys } }: Review, total: number): Html {
  const minutes = Math.max(1, Math.round((total * 25) / 60));
  const isTold = `${counted(decoys, 'card')} made false on purpose`;
  const told = html`<p>Among them: <b>${isTold}</b>, not to be entered. At the end you see how many you found.</p>\n`;
  const about = isSecond
    ? html`Another person has confirmed these facts of <cite>${title}</cite>. Answer as if nobody had: a fact asks where you two differ.`
    : html`These were proposed from <cite>${title}</cite>. Nothing is a fact until you say so.`;
  return html`<h1 id="ask" tabindex="-1">${counted(total, 'card')} to answer</h1>
<p>${about} It takes about ${counted(minutes, 'minute')}; you may stop at any time.</p>
<ul><li><b>Names</b> come first: each is new, or another spelling of one that is known.</li>
<li><b>Where a text has several names, dates or numbers</b>, read it and pick. Only then you see what was proposed.</li>
<li><b>The others:</b> does the text say this, no more and no less?</li>
<li><b>No facts</b> come last: each with a date, number or treaty has a card of its own.</li></ul>
${decoys > 0 ? told : ''}<form id="begin"><label>Your name, kept with each answer <input id="by" autocomplete="name" required maxlength="80"></label> <button>Begin</button></form>
<p class="note">This page holds passages of the text, which belong to its publisher: do not publish it. Nothing leaves the page but the file that you download.</p>`;
}

const helpDialog = html`<dialog id="help" aria-labelledby="help-title"><h2 id="help-title">Keys and colours</h2>
<table><tbody><tr><th scope="row"><kbd>1 – 9</kbd></th><td>pick</td></tr>
<tr><th scope="row"><kbd>y</kbd></th><td>yes, all of it</td></tr>
<tr><th scope="row"><kbd>n</kbd></th><td>no, then the reason</td></tr>
<tr><th scope="row"><kbd>e</kbd></th><td>correct it; Ctrl+Enter saves, Esc goes back</td></tr>
<tr><th scope="row"><kbd>s</kbd></th><td>later</td></tr>
<tr><th scope="row"><kbd>← →</kbd></th><td>the card before, the card after</td></tr>
<tr><th scope="row"><kbd>u</kbd></th><td>take the last answer back</td></tr>
<tr><th scope="row"><kbd>p</kbd></th><td>the whole paragraph</td></tr></tbody></table>
<p><span class="who">who</span> <span class="when">when</span> <span class="law">treaty or law</span> <span class="number">number</span> <span class="choice">status or type</span> <span class="limit">limit</span>: a word that weakens a statement.</p>
<p><label><input type="checkbox" id="single" checked> Single keys answer</label></p>
<form method="dialog"><button>Close</button></form></dialog>`;
