require("./rolldown-runtime-n5aEA02a.cjs");
const require_table = require("./table-PZN9mO62.cjs");
const require_copy = require("./copy-a4HXjAu7.cjs");
const require_open = require("./open-Cucj9IoA.cjs");
const require_proofread = require("./proofread-CBMI2fHL.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_wording = require("./wording-BUnHlBnQ.cjs");
const require_html = require("./html-CR-1RI8i.cjs");
const require_identify_source = require("./identify-source-BOGNAQqt.cjs");
let node_path = require("node:path");
// src/proofread/page.ts
require_table.init_main();
const headings = {
	differs: "Another value",
	disputed: "Other sources have another value",
	plain: "Beside it, without a mark",
	alone: "Nothing near enough here"
};
const style = `
:root { color-scheme: light dark; --paper: light-dark(#fff, #12181e); --ink: light-dark(#16202a, #e6eaee);
  --soft: light-dark(#52606d, #a4b0bb); --line: light-dark(#cfd6dd, #37424d); --bad: light-dark(#a3150c, #ff9d91);
  --mark: light-dark(#ffe9a8, #5a4a12); --warn: light-dark(#8a4b00, #e9b15c); }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 78rem; background: var(--paper); color: var(--ink);
  font: 1rem / 1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.4rem; margin: 0; }
h2 { font-size: 1.05rem; margin: 2rem 0 0; break-after: avoid; }
p { margin: 0; }
.soft { color: var(--soft); font-size: .875em; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: .25rem 2rem; padding: .75rem 0; border-top: 1px solid var(--line); break-inside: avoid; }
.beside > * + * { margin-top: .5rem; }
mark { background: var(--mark); color: inherit; padding: 0 .1em; border-radius: .15em; }
.differs { color: var(--bad); font-weight: 600; }
.disputed { color: var(--warn); font-weight: 600; }
@media (max-width: 40rem) { .pair { grid-template-columns: 1fr; } .beside { border-left: 3px solid var(--line); padding-left: .75rem; } }
@page { margin: 15mm; }
@media print { body { padding: 0; max-width: none; font-size: 10pt; } mark { background: none; border-bottom: 2px solid; } }
`;
function pairsHtml(rows, title, summary) {
	const sections = [...Map.groupBy(rows, ({ group }) => group)].map(([group, own]) => {
		const shown = group === "alone" ? require_html.html`<ul>\n${own.map(single)}</ul>\n` : own.map(pair);
		return require_html.html`<section><h2>${headings[group]} (${own.length})</h2>\n${shown}</section>\n`;
	});
	return require_html.html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${require_html.raw(style)}</style>
</head>
<body>
<h1>${title}</h1>
<p class="soft">${summary} Nothing here is called right: read both sides, and judge.</p>
${sections}</body>
</html>
`.markup;
}
function single({ where, sentence }) {
	return require_html.html`<li>${marked(sentence)} <span class="soft">${where}</span></li>\n`;
}
function pair({ where, sentence, beside }) {
	const others = beside.map(({ name, place, says, marks, disputed }) => {
		const line = (className) => (text) => require_html.html`<p class="${className}">${text}</p>\n`;
		const from = line("soft")(name === null ? place : `${name}, ${place}`);
		return require_html.html`<div><p>${marked(says)}</p>\n${from}${marks.map(line("differs"))}${disputed.map(line("disputed"))}</div>\n`;
	});
	return require_html.html`<div class="pair"><div><p>${marked(sentence)}</p>\n<p class="soft">${where}</p></div>
<div class="beside">${others}</div></div>\n`;
}
function marked(pieces) {
	return require_html.html`${pieces.map(({ text, isMarked }) => isMarked ? require_html.html`<mark>${text}</mark>` : require_html.html`${text}`)}`;
}
// src/proofread/shown.ts
function shown(row, { id: idText }) {
	const { file, line, paragraph, sentence, nearest, marks } = row;
	return {
		group: require_proofread.groupOf(row),
		where: line === null ? `${file}, paragraph ${paragraph}` : `${file}:${line}`,
		sentence: piecesOf(sentence, marks.flatMap(({ yours }) => yours ?? [])),
		beside: nearest.slice(0, 2).map(({ id, place, says }, at) => {
			const own = at === 0 ? marks : [];
			return {
				name: id === null ? null : idText(id),
				place,
				says: piecesOf(says, own.flatMap(({ theirs }) => theirs ?? [])),
				marks: own.map(markText),
				disputed: disputedTexts(id, row)
			};
		})
	};
}
const signs = {
	differs: "≠",
	disputed: "±"
};
function piecesOf(text, words) {
	if (words.length === 0) return [{
		text,
		isMarked: false
	}];
	const longestFirst = words.toSorted((one, other) => other.length - one.length).map(RegExp.escape);
	return text.split(RegExp(`(?<![\\p{L}\\p{N}])(${longestFirst.join("|")})(?![\\p{L}\\p{N}])`, "u")).map((part, at) => ({
		text: part,
		isMarked: at % 2 === 1
	}));
}
function markText({ yours, theirs }) {
	if (theirs === null) return `“${yours}” is not denied there`;
	return yours === null ? `denied there: “${theirs}”` : `${yours} ≠ ${theirs}`;
}
function disputedTexts(id, { disputed }) {
	const own = disputed.filter((each) => each.id === id);
	const byValue = Map.groupBy(own, ({ field, value }) => `${field.replaceAll("_", " ")}: ${value}`);
	return Array.from(byValue, ([value, sources]) => {
		const publishers = new Set(sources.map(({ publisher }) => publisher));
		return `${signs["disputed"]} ${value} (${[...publishers].join("; ")})`;
	});
}
function tally(rows, leftOut) {
	const pairs = rows.flatMap(({ beside }) => beside);
	const marks = pairs.flatMap((pair) => [...pair.marks, ...pair.disputed]);
	const alone = rows.filter(({ group }) => group === "alone").length;
	const all = `${require_main.counted(rows.length, "sentence")}, ${require_main.counted(pairs.length, "pair")}, ${require_main.counted(marks.length, "mark")}; ${alone} with nothing near enough.`;
	const reasons = Array.from(leftOut, ([reason, count]) => `${count} ${reason}`);
	return reasons.length === 0 ? all : `${all} Left out: ${reasons.join(", ")}.`;
}
const command = {
	name: "proofread",
	task: "Ask and cite",
	summary: "Show your own text beside the nearest facts",
	about: "Beside each sentence, shows the two facts or sentences of a copy that it is nearest to, in full, and marks another number, share, date, name or status than the nearest has, and what only one side denies. First come the sentences with a mark (≠), then those where other sources have another value (±), then the other pairs, and last the sentences with nothing near enough here. It calls nothing right: read both sides, and judge. Nothing is sent anywhere or kept.",
	arguments: [["<manuscript>", "a text, Markdown, PDF, HTML or DOCX file of your own, in English; - for standard input"], ["[copy...]", "texts to set beside it, such as the bulletin: they need no facts"]],
	examples: `
    pism proofread article.docx # each sentence beside the nearest facts
    pism proofread article.docx bulletin.pdf # also beside sentences of your copy
    pism proofread article.md -o pairs.html # a page with two columns, to read or print
    pism proofread article.md --exit-status # exit with 1 if something differs
  `,
	options: {
		exitStatus: require_main.option("Sentences", "--exit-status", "exit with 1 if something differs or is disputed"),
		...require_main.outputOptions
	},
	run: proofreadFile
};
async function proofreadFile(context) {
	const { index, io, options, words } = context;
	const output = options.output === void 0 ? void 0 : (0, node_path.resolve)(io.cwd, options.output);
	if (words.some((word) => (0, node_path.resolve)(io.cwd, word) === output)) throw new require_main.PismError("usage", `${options.output} is a file that is read`, "Nothing was written. Name another file after -o.");
	const [name = "", ...copyNames] = words;
	const format = require_main.chosenFormat(options);
	const isData = format !== void 0 && format !== "html" || options.fields !== void 0;
	const page = await require_main.renderOptionsFor(isData ? require_main.formatFor(options, io) : { forReader: true }, context);
	const { file, leftOut, sentences } = await openManuscript(name, context);
	const { copies, foreign } = await openCopies([...new Set(copyNames)], context);
	const rows = require_proofread.proofread({
		file,
		sentences,
		leftOut
	}, index, copies, page.display);
	const beside = copies.length === 0 ? "" : ` Beside them: ${copies.map((copy) => copy.file).join(", ")}.`;
	const forReader = rows.map((row) => shown(row, page.display));
	const summary = [`${tally(forReader, leftOut)}${beside}`, ...foreign].join(" ");
	const isOpen = rows.some(({ marks, disputed }) => marks.length + disputed.length > 0);
	const said = {
		notes: require_main.notesAt("answer", summary),
		exit: options.exitStatus && isOpen ? "no" : "done"
	};
	if (isData) return {
		...said,
		...resultOf(rows)
	};
	const text = format === "html" ? pairsHtml(forReader, file, summary) : textOf(forReader, page);
	return {
		...said,
		text,
		count: rows.length,
		rowsAre: "sentence"
	};
}
async function openManuscript(name, { io }) {
	const opened = await require_open.openCopy(name, io);
	const { file } = opened;
	const other = foreignness(opened);
	if (other) throw new require_main.PismError("unreadable", other, "Facts and copies are found by their words.");
	const manuscript = require_proofread.readManuscript(opened);
	if (manuscript.sentences.length === 0) {
		const reasons = Array.from(manuscript.leftOut, ([reason, count]) => `${count} ${reason}`).join(", ");
		throw new require_main.PismError("unreadable", `${file} has no sentence that can be read`, reasons && `Left out: ${reasons}.`);
	}
	return {
		file,
		...manuscript
	};
}
async function openCopies(names, { index, io }) {
	const copies = [];
	const foreign = [];
	for (const name of names) {
		const opened = await require_open.openCopy(name, io);
		const other = foreignness(opened);
		if (other) foreign.push(`${other}; it was left out.`);
		else copies.push(require_copy.layOut(opened, require_identify_source.layoutOf(require_identify_source.sourceIn(opened, index), index)));
	}
	return {
		copies,
		foreign
	};
}
function foreignness({ file, text }) {
	const language = require_wording.otherLanguage(text);
	return language && `${file} does not seem to be ${language}`;
}
function resultOf(rows) {
	const texts = {
		nearest: ({ nearest }) => nearest.map(({ id, place, score }) => `${id ?? place} (${score})`).join("; "),
		marks: ({ marks }) => marks.map(markText).join("; "),
		disputed: ({ disputed }) => disputed.map(({ field, value, publisher }) => `${field}: ${value} (${publisher})`).join("; ")
	};
	const columns = [
		"file",
		"line",
		"paragraph",
		"sentence",
		...Object.keys(texts)
	].map((name) => {
		const show = texts[name];
		return {
			...require_main.plainColumn(name),
			...show && { show: (_, _display, row) => show(row) }
		};
	});
	return {
		columns,
		all: columns,
		rows,
		rowsAre: "sentence"
	};
}
function textOf(rows, page) {
	const alone = rows.filter(({ group }) => group === "alone");
	const pairs = rows.filter(({ group }) => group !== "alone").map((row) => `${pairText(row, page)}\n`);
	const heading = alone.length > 0 ? [page.style.heading("Nothing near enough here:")] : [];
	const single = alone.map((row) => pairText(row, page));
	const end = page.style.faint("Nothing here is called right: read both sides.");
	return [
		...pairs,
		...heading,
		...single,
		...alone.length > 0 ? [""] : [],
		end,
		""
	].join("\n");
}
function pairText({ group, where, sentence, beside }, page) {
	const { style } = page;
	const sign = (group === "differs" ? style.bad : style.warning)(signs[group] ?? " ");
	const head = wrapped(`${style.faint(require_main.visible(where))}  ${highlighted(sentence, style)}`, 4, page, 0);
	const others = beside.flatMap(({ name, place, says, marks, disputed }) => {
		const [start, end] = name === null ? [require_main.visible(place), ""] : [style.id(require_main.visible(name)), style.faint(` (${require_main.visible(place)})`)];
		const below = [...marks.length > 0 ? [style.bad(require_main.visible(marks.join("; ")))] : [], ...disputed.map((text) => style.warning(require_main.visible(text)))];
		return [wrapped(`${start}  ${highlighted(says, style)}${end}`, 6, page, 4), ...below.map((text) => wrapped(text, 8, page, 6))];
	});
	return [`${sign} ${head}`, ...others].join("\n");
}
function highlighted(pieces, style) {
	return pieces.map(({ text, isMarked }) => isMarked ? style.strong(require_main.visible(text)) : require_main.visible(text)).join("");
}
function wrapped(text, indent, { width }, first = indent) {
	const lines = require_table.wrapAnsi(text, Math.max(20, width - indent), { hard: true });
	return `${" ".repeat(first)}${lines.replaceAll("\n", `\n${" ".repeat(indent)}`)}`;
}
exports.command = command;
