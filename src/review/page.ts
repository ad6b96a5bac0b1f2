import { hash } from 'node:crypto';
import type { Limit } from '../evidence/wording.ts';
import { isList, registerOfField, writtenFields } from '../model/fields/index.ts';
import { type Field, type Kind, meaningOf } from '../model/kind.ts';
import type { Registers } from '../model/register.ts';
import { counted } from '../model/text.ts';
import { doOverlap, itemsIn, type JsonObject, type TextRange } from '../model/values.ts';
import { type Html, html, raw } from '../render/html.ts';
import type { Card, FactCard, Mark, NoneCard } from './cards.ts';
import type { Decoy } from './decoys.ts';
import type { ShownText } from './marks.ts';

/** What a page for review is made of. */
export interface Review {
  source: string;
  title: string;
  hash: string;
  cards: Card[];
  /** Passages that state no fact and have no date, number or treaty, on one card. */
  plain: NoneCard[];
  decoys: readonly Decoy[];
  kinds: readonly Kind[];
  registers: Registers;
  style: string;
  script: string;
  version: string;
  nameOf(register: string, id: string): string;
}

const groups = { name: 'Names', pick: 'Who, when, how many', fact: 'The others', none: 'No facts' };

/** The page on which a person confirms or declines what was proposed. It needs no other file, and its policy keeps it from loading or sending anything. */
export function reviewHtml(page: Review): string {
  const { source, title, cards, plain, decoys, style, script, version } = page;
  const total = cards.length + (plain.length > 0 ? 1 : 0);
  const policy = `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; base-uri 'none'; form-action 'none'`;
  const data = { source, hash: page.hash, cards: [...cards.map((card) => dataOf(card, page)), ...plainData(plain)] };
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="pism ${version}">
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
<ul id="list" tabindex="0" aria-label="Cards">${[...cards.entries()].map(([at, card]) => listItem(at, card, cards[at - 1]))}${plain.length > 0 ? html`<li><button type="button" data-at="${cards.length}"><span aria-hidden="true">·</span><span class="unseen">open</span> ${counted(plain.length, 'passage')} without a fact</button></li>` : ''}</ul>
</details></nav>
<main id="main">${startOf(page, total)}</main>
</div>
<section id="bar" aria-label="Answer" hidden><p id="said" role="status"></p><div id="actions"></div></section>
${helpDialog}
${cards.map((card, at) => html`<template id="card-${at}">${cardOf(card, at, total)}</template>\n`)}
<template id="card-${cards.length}">${plainCard(plain, total)}</template>
${formsOf(page)}
<template id="form-name"><form id="form"><label>Name <input name="name"></label><label>Part of <input name="part_of"></label></form></template>
<script type="application/json" id="data">${raw(jsonOf(data))}</script>
<script type="application/json" id="seal">${raw(sealOf(decoys))}</script>
<script>${raw(script)}</script>
</body>
</html>
`.markup;
}

function hashOf(content: string): string {
  return `'sha256-${hash('sha256', content, 'base64')}'`;
}

// Base64 hides the decoys from a glance at the source; it does not protect them.
function sealOf(decoys: readonly Decoy[]): string {
  const seal = decoys.map(({ id, right, truth, label }) => ({ id, right, truth, label }));
  return JSON.stringify(Buffer.from(JSON.stringify(seal)).toString('base64'));
}

function jsonOf(value: object): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value)
    .toWellFormed()
    .replace(/[<>&\u2028\u2029]/g, escaped);
}

/** The group of a card in the list. */
export function groupOf(card: Card): keyof typeof groups {
  return card.group === 'fact' && card.pick ? 'pick' : card.group;
}

function listItem(at: number, card: Card, before: Card | undefined): Html {
  const group = groupOf(card);
  const isFirst = before === undefined || groupOf(before) !== group;
  const heading = isFirst ? html`<li><h2>${groups[group]}</h2></li>\n` : '';
  const { text, passage } = card.shown;
  const label = card.group === 'name' ? card.name.name : text.slice(passage.start, passage.start + 60);
  return html`${heading}<li><button type="button" data-at="${at}"><span aria-hidden="true">·</span><span class="unseen">open</span> ${at + 1} ${label}</button></li>\n`;
}

/** What the script must know of a card. */
function dataOf(card: Card, { nameOf }: Review): object {
  const { id, was, group } = card;
  if (card.group === 'none') return { id, was, group, ask: 'Does it state no fact?' };
  if (card.group === 'name') {
    const { name, part_of = '' } = card.name;
    const wholes = card.like.filter((each) => each.id === part_of);
    const fields = { name, part_of: wholes[0]?.name ?? String(part_of) };
    return { id, was, group, ask: `Who or what is “${name}”?`, like: card.like, fields, form: 'name' };
  }
  const { question, pick, kind, fact, limits, before } = card;
  const written = writtenFields(kind).map((field) => [field.name, fieldText(field, fact[field.name] ?? null, nameOf)]);
  const lost = [...new Set(limits.flatMap(({ word, isKept }) => (isKept ? [] : [word])))];
  return {
    ...{ id, was, group, ...question, pick: pick && { ...pick, options: pick.options.map(({ label }) => label) } },
    ...{ lost, isChange: before !== undefined, form: kind.kind },
    fields: { ...Object.fromEntries(written), says: fact.says },
  };
}

function fieldText(field: Field, value: JsonObject[string], nameOf: Review['nameOf']): string {
  const register = registerOfField(field);
  const items = value === null ? [] : Array.isArray(value) ? itemsIn(value) : [value];
  return items.map((item) => (register === undefined ? String(item) : nameOf(register, String(item)))).join('; ');
}

function plainData(plain: readonly NoneCard[]): object[] {
  if (plain.length === 0) return [];
  const items = plain.map(({ id, was }) => ({ id, was }));
  return [{ id: 'none', group: 'nones', ask: 'Do these passages state no fact?', items }];
}

function meta({ title, place, by }: Pick<Card, 'title' | 'place' | 'by'>, at: number, total: number): Html {
  return html`<p class="meta"><span>${at + 1} of ${total} · ${title} · ${place}</span> <span>proposed by ${by}</span></p>
<h1 id="ask" tabindex="-1"></h1>\n`;
}

function cardOf(card: Card, at: number, total: number): Html {
  const { shown } = card;
  const head = meta(card, at, total);
  if (card.group === 'name')
    return html`${head}${textOf(shown, card.marks)}<p>${counted(card.uses, 'proposed fact')} ${card.uses === 1 ? 'uses' : 'use'} this name.</p>`;
  if (card.group === 'none')
    return html`${head}${textOf(shown, card.marks)}<p>It would be settled as stating no fact: <b>${card.reason}</b>.</p>`;
  const options = (card.pick?.options ?? []).flatMap(({ places, label }, key) =>
    places.map((place) => ({ ...place, sort: 'words' as const, label, key: key + 1 })),
  );
  const blind = html`<div data-view="blind">${textOf(shown, options)}<p class="hidden-says">What was proposed is shown when you have picked.</p></div>\n`;
  return html`${head}${card.pick ? blind : ''}<div data-view="open">${proposalOf(card)}</div>`;
}

function proposalOf({ shown, marks, limits, elsewhere, fact, says, rows, before }: FactCard): Html {
  const earlier = elsewhere.map(
    ({ place, text, mark }) =>
      html`<p class="label">In ${place}</p><p class="text far">${piecesOf(text, { start: 0, end: text.length }, [mark])}</p>\n`,
  );
  const lost = [...new Set(limits.flatMap(({ word, isKept }) => (isKept ? [] : [word])))];
  const left = lost.length > 0 ? html`<p class="note">Left out of the sentence: <b>${lost.join(', ')}</b></p>\n` : '';
  const old = before
    ? html`<p class="label">In the collection</p><p class="says old">${String(before['says'])}</p>\n`
    : '';
  return html`${earlier}${textOf(shown, marks, limits)}<div id="picked"></div>${old}<p class="label">The proposed sentence</p>
<p class="says">${piecesOf(fact.says, { start: 0, end: fact.says.length }, says.marks, says.added)}</p>
${says.added.length > 0 ? html`<p class="hint">Underlined: words that the passage does not have; twice: names and numbers.</p>\n` : ''}${left}<table><caption class="unseen">What would be entered</caption>
<thead><tr><th scope="col">Field</th><th scope="col">Would be entered</th><th scope="col">Where it comes from</th></tr></thead>
<tbody>${rows.map(
    (row) =>
      html`<tr><th scope="row">${row.label}</th><td>${row.was === undefined ? '' : html`<s>${row.was}</s> `}<span class="mark ${row.sort}">${row.text}</span>${row.means === '' ? '' : html`<small>${row.means}</small>`}</td><td${row.isDoubtful ? raw(' class="doubt"') : ''}>${row.from}</td></tr>\n`,
  )}</tbody></table>`;
}

/** The paragraph of a card: the passage dark, a sentence on each side, and the rest on request. */
function textOf(shown: ShownText, marks: readonly Shown[], limits: readonly Limit[] = []): Html {
  const { text, window } = shown;
  const part = (start: number, end: number) => piecesOf(text, { start, end }, marks, limits, shown.passage);
  const more = (start: number, end: number) => (start < end ? html`<span class="more">${part(start, end)}</span>` : '');
  const isCut = window.start > 0 || window.end < text.length;
  const button = isCut ? html`<button type="button" class="whole">Whole paragraph</button>\n` : '';
  return html`<p class="label">The text</p><p class="text">${more(0, window.start)}${part(window.start, window.end)}${more(window.end, text.length)}</p>${button}`;
}

type Shown = Mark & { key?: number };
type Underlined = TextRange & { isHard?: boolean; isKept?: boolean };

/** A part of a text, cut wherever a mark, a limit or the passage begins or ends. */
function piecesOf(
  text: string,
  within: TextRange,
  marks: readonly Shown[],
  words: readonly Underlined[] = [],
  passage: TextRange = within,
): Html {
  const edges = [within, passage, ...marks, ...words].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set(edges)].filter((at) => at >= within.start && at <= within.end).sort((a, b) => a - b);
  const pieces = cuts.slice(0, -1).map((start, at) => {
    const piece = { start, end: cuts[at + 1] ?? start };
    const mark = marks.find((each) => doOverlap(each, piece));
    const word = words.find((each) => doOverlap(each, piece));
    const inner = underlined(text.slice(piece.start, piece.end), word);
    const shown = mark ? marked(inner, mark, piece) : inner;
    return doOverlap(piece, passage) ? html`<span class="in">${shown}</span>` : shown;
  });
  return html`${pieces}`;
}

function underlined(text: string, word: Underlined | undefined): Html {
  if (!word) return html`${text}`;
  const kinds =
    word.isHard === undefined ? (word.isKept ? 'limit kept' : 'limit') : word.isHard ? 'added hard' : 'added';
  return html`<span class="${kinds}">${text}</span>`;
}

function marked(inner: Html, { sort, label, key, start, end }: Shown, piece: TextRange): Html {
  const before = key !== undefined && start === piece.start ? html`<kbd>${key}</kbd>` : '';
  const after = key === undefined && end === piece.end && label !== '' ? html`<small>${label}</small>` : '';
  return html`<span class="mark ${sort}">${before}${inner}${after}</span>`;
}

function plainCard(plain: readonly NoneCard[], total: number): Html {
  const items = plain.map(({ id, shown: { text, passage }, reason }) => {
    const passageText = text.slice(passage.start, passage.end);
    return html`<li><label><input type="checkbox" name="${id}" checked> ${passageText} <b>${reason}</b></label></li>\n`;
  });
  return html`<p class="meta"><span>${total} of ${total}</span></p><h1 id="ask" tabindex="-1"></h1>
<p>Take the tick from each that states a fact.</p><ul class="nones">${items}</ul>`;
}

function formsOf({ kinds, cards, registers }: Review): Html[] {
  const used = kinds.filter((kind) => cards.some((card) => card.group === 'fact' && card.kind === kind));
  const fields = used.flatMap(writtenFields);
  const lists = [...new Set(fields.flatMap((field) => registerOfField(field) ?? []))].map((register) => {
    const entries = [...(registers.get(register)?.byId.values() ?? [])];
    return html`<datalist id="names-${register}">${entries.map(({ name }) => html`<option value="${name}"></option>`)}</datalist>\n`;
  });
  const forms = used.map(
    (kind) =>
      html`<template id="form-${kind.kind}"><form id="form"><label>The sentence <textarea name="says"></textarea></label>${writtenFields(kind).map(inputOf)}</form></template>\n`,
  );
  return [...lists, ...forms];
}

function inputOf(field: Field): Html {
  const { name, choices, about } = field;
  const label = field.label ?? name.replaceAll('_', ' ');
  const register = registerOfField(field);
  const several = isList(field) ? raw(' data-list') : '';
  const shown = html`${label}<small>${about}${several === '' ? '' : '; several with a semicolon between'}</small>`;
  if (!choices || isList(field)) {
    const list = register === undefined || isList(field) ? '' : html` list="names-${register}"`;
    return html`<label>${shown} <input name="${name}" autocomplete="off"${list}${several}></label>\n`;
  }
  const options = Object.entries(choices).map(
    ([choice, means]) => html`<option value="${choice}">${choice}: ${meaningOf(means)}</option>`,
  );
  return html`<label>${shown} <select name="${name}"><option value="">not stated</option>${options}</select></label>\n`;
}

function startOf({ title, cards, plain, decoys }: Review, total: number): Html {
  const count = (group: string) => cards.filter((card) => groupOf(card) === group).length;
  const minutes = Math.max(1, Math.round((total * 25) / 60));
  const nones = count('none') + plain.length;
  const groupsOfCards = [
    [count('name'), 'Names.', 'Each is new, or another spelling of one that is known.'],
    [count('pick'), 'Several names, dates or numbers.', 'Read the text and pick. Only then you see what was proposed.'],
    [count('fact'), 'The others.', 'Does the text say this, no more and no less?'],
    [nones, 'No facts.', 'Each with a date, number or treaty has a card of its own.'],
  ] as const;
  return html`<h1 id="ask" tabindex="-1">${counted(total, 'card')} to answer</h1>
<p>These were proposed from <cite>${title}</cite>. Nothing is a fact until you say so. It takes about ${counted(minutes, 'minute')}; you may stop at any time.</p>
<ul>${groupsOfCards.filter(([number]) => number > 0).map(([number, what, how]) => html`<li><b>${what}</b> ${how} (${number})</li>\n`)}${
    decoys.length > 0
      ? html`<li><b>${counted(decoys.length, 'card')} ${decoys.length === 1 ? 'was' : 'were'} made false on purpose</b> and will not be entered. At the end you see how many you found.</li>\n`
      : ''
  }</ul>
<form id="begin"><label>Your name, kept with each answer <input id="by" autocomplete="name" required maxlength="80"></label> <button>Begin</button></form>
<p class="note">This page holds passages of the text, which belong to its publisher: do not publish it. Nothing leaves the page but the file that you download.</p>`;
}

const keys = [
  ['1 – 9', 'pick'],
  ['y', 'yes, all of it'],
  ['n', 'no, then the reason'],
  ['e', 'correct it; Ctrl+Enter saves, Esc goes back'],
  ['s', 'later'],
  ['← →', 'the card before, the card after'],
  ['u', 'take the last answer back'],
  ['p', 'the whole paragraph'],
] as const;

const colours = { who: 'who', when: 'when', law: 'treaty or law', number: 'number', choice: 'status or type' };

const helpDialog = html`<dialog id="help" aria-labelledby="help-title"><h2 id="help-title">Keys and colours</h2>
<table><tbody>${keys.map(([key, what]) => html`<tr><th scope="row"><kbd>${key}</kbd></th><td>${what}</td></tr>`)}</tbody></table>
<p>${Object.entries(colours).map(([sort, what]) => html`<span class="mark ${sort}">${what}</span> `)}<span class="limit">limit</span>: a word that weakens a statement.</p>
<p><label><input type="checkbox" id="single" checked> Single keys answer</label></p>
<form method="dialog"><button>Close</button></form></dialog>`;
