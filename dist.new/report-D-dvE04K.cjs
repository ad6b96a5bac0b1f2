require("./rolldown-runtime-n5aEA02a.cjs");
const require_cite = require("./cite-C7b8NnXu.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_problems = require("./problems-S1EPT1sm.cjs");
const require_explain = require("./explain-DAn5WnBu.cjs");
const require_file = require("./file-B6aokjzJ.cjs");
const require_problem = require("./problem-BLzO0Gvn.cjs");
const require_html = require("./html-CR-1RI8i.cjs");
const require_texts = require("./texts-BgqFqVjy.cjs");
const require_fact_lines = require("./fact-lines-C5yl31vv.cjs");
const require_taggedTemplateLiteral = require("./taggedTemplateLiteral-BvkySLB3.cjs");
const require_chart = require("./chart-DEq9sWsw.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_zlib = require("node:zlib");
// src/report/given.ts
function textOf(path, option) {
	const { text, problem } = require_file.readTextFile(path);
	if (problem) throw new require_main.PismError("unreadable", `${option} ${path}: ${require_problem.problemSays(problem)}`);
	if (text.trim() === "") throw new require_main.PismError("unreadable", `${option} ${path}: The file is empty.`);
	return text.replace(/\r\n?/g, "\n");
}
function readIntro(path) {
	const blocks = textOf(path, "--intro").replace(/^#{1,6} +(.*)$/gm, "\n**$1**\n").trim().split(/\n[ \t]*\n\s*|\n(?=[-*] )(?<=^(?![-*] )\S.*\n)/m);
	return require_html.html`${blocks.map((block) => {
		if (!/^[-*] /.test(block)) return require_html.html`<p>${inline(block)}</p>\n`;
		return require_html.html`<ul>${block.split(/^[-*] /m).slice(1).map((item) => require_html.html`<li>${inline(item.trim())}</li>`)}</ul>\n`;
	})}`;
}
const spans = /\*\*(?<strong>[^*]+)\*\*|(?<![\w/*])[*_](?<em>[^*_]+)[*_](?![\w/*])|\[(?<label>[^\][]+)\]\((?<url>https?:[^\s()]+)\)/g;
function inline(text) {
	let end = 0;
	const parts = Array.from(text.matchAll(spans), ({ index, 0: whole, groups }) => {
		const { strong, em, label, url = "" } = groups ?? {};
		const before = require_html.linked(text.slice(end, index));
		end = index + whole.length;
		if (label) return require_html.html`${before}${require_texts.webLink(url, label)}`;
		return require_html.html`${before}${strong ? require_html.html`<strong>${inline(strong)}</strong>` : require_html.html`<em>${em}</em>`}`;
	});
	return require_html.html`${parts}${require_html.linked(text.slice(end))}`;
}
const cssToken = /\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n\r\f]|\\[\s\S])*"?|'(?:[^'\\\n\r\f]|\\[\s\S])*'?|@?(?:[-\w\u0080-\uffff]|\\(?:[\da-fA-F]{1,6}\s?|[^\n]))+\(?/g;
const escaped = /\\([\da-f]{1,6})\s?|\\/gi;
const ownAddress = /\s*(?:(?=["']data:)|data:(?:[^\\)]|\\.)*\))/iy;
function readStyle(path) {
	const text = textOf(path, "--style");
	const end = text.search(/<\/style/i);
	if (end >= 0) throw refused(path, text, end, "</style");
	cssToken.lastIndex = 0;
	for (let found = cssToken.exec(text); found; found = cssToken.exec(text)) {
		const name = found[0].replace(escaped, (_, code = "") => code && String.fromCodePoint(Number.parseInt(code, 16) % 1114112));
		ownAddress.lastIndex = cssToken.lastIndex;
		if (/^(?:url|src)\($/i.test(name) && ownAddress.test(text)) cssToken.lastIndex = ownAddress.lastIndex;
		else if (/^(?:@import|(?:url|src|(?:-webkit-)?image(?:-set)?)\()$/i.test(name)) throw refused(path, text, found.index, found[0]);
	}
	return text;
}
function refused(path, text, index, what) {
	const lines = text.slice(0, index).split("\n");
	const place = `${path}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
	return new require_main.PismError("usage", `${place}: ${what} has no place in the style sheet of a report`, "The page loads nothing from elsewhere, so that nobody learns who reads it: write pictures and fonts as url(\"data:...\").");
}
// src/report/facts.ts
const maxDisputed = 20;
function isDisputed({ fact: { verdict } }) {
	return require_main.disputedVerdicts.includes(verdict ?? "");
}
function themeSection({ title, reported, views }, at, context) {
	const id = `theme-${at + 1}`;
	const list = (entries, label) => require_html.html`<ul class="facts" aria-label="${label}">\n${entries.map((entry) => factItem(entry, at, context))}</ul>\n`;
	const split = require_html.html`<h4>What is judged and recommended</h4>\n`;
	return require_html.html`<div class="theme" id="${id}">
<h3>${title} <small>${reported.length + views.length}</small></h3>
${reported.length > 0 ? list(reported, title) : ""}${reported.length > 0 && views.length > 0 ? split : ""}${views.length > 0 ? list(views, `${title}: views and advice`) : ""}</div>
`;
}
function factItem(entry, theme, context) {
	const { fact, kind } = entry;
	const { id, verdict, source, says } = fact;
	const history = require_fact_lines.historyOf(fact).map((line) => require_html.html`<p class="warning">${line}.</p>\n`);
	return require_html.html`<li id="${id}" data-kind="${kind.kind}" data-theme="${theme}" data-verdict="${verdict ?? "none"}" data-source="${source}">
<p class="says">${says}</p>
${history}<details><summary>${whereStated(fact, context)}${othersInBrief(entry)}</summary>
${details(entry, context)}</details></li>
`;
}
function whereStated({ place, source }, { sources, nameOf }) {
	return sources.length > 1 ? `${nameOf(source)}, ${require_main.placeText(place)}` : require_main.placeText(place);
}
function othersInBrief({ fact, kind }) {
	const { verdict, agrees_in, differs_in, not_compared } = fact;
	const sign = verdict === null ? "" : `${require_main.verdictOf(verdict)?.mark} `;
	const parts = [
		[
			"not compared:",
			not_compared,
			"note"
		],
		[
			`${sign}others differ in`,
			differs_in,
			"warning"
		],
		[
			`${differs_in.length > 0 ? "" : sign}others agree in`,
			agrees_in,
			"good"
		]
	].flatMap(([start, names, style]) => {
		const fields = names.map((name) => require_main.nounOf(require_main.fieldOf(kind, name) ?? { name }));
		return names.length === 0 ? [] : [require_html.html` · <span class="${style}">${start} ${fields.join(", ")}</span>`];
	});
	const notes = fact.notes.length > 0 ? ` · ${require_main.counted(fact.notes.length, "note")}` : "";
	return require_html.html`${parts}${notes}`;
}
const longestText = 40;
function details({ fact, kind }, context) {
	const { display, ids } = context;
	const fields = kind.fields.flatMap((field) => {
		const text = require_texts.fieldText(fact, field, display);
		const inferred = fact.inferred.includes(field.name) ? " (inferred)" : "";
		const others = fact[`${field.name}_complete`] === 0 ? " and others" : "";
		return text !== "" && (field.type !== "text" || text.length <= longestText) ? [require_html.html`<span><i>${require_main.labelOf(field)}</i> ${text}${others}${inferred}</span> `] : [];
	});
	const related = fact.related.filter((id) => ids.has(id)).map((id) => require_html.html` ${require_texts.factLink(id, display.id(id))}`);
	const see = related.length > 0 ? require_html.html`<span><i>See also</i>${related}</span> ` : "";
	const checks = require_fact_lines.checkTexts(fact, kind, display);
	return require_html.html`<p class="fields">${fields}${see}${require_texts.factLink(fact.id, "Link")}</p>${checks.length > 0 ? checkList(checks, context) : ""}`;
}
function checkList(checks, context) {
	return require_html.html`<ul class="checks">${checks.map((check) => checkItem(check, context))}</ul>`;
}
function checkItem(check, { others }) {
	const { does, says, values, source, short, url, unopened, why = "" } = check;
	const fields = values.map(([label]) => label).join(", ");
	const heading = fields === "" ? "" : require_html.html`<b>${require_main.capitalised(does)} in ${fields}:</b> `;
	const { number } = others.get(source + url) ?? {};
	const from = require_html.html`<cite>${require_texts.webLink(url, short)} <a href="#source-${number}">${number}</a></cite>`;
	const also = unopened === "" ? "" : require_html.html` <small>Not opened: ${require_texts.webLink(unopened, unopened)}</small>`;
	return require_html.html`<li>${heading}${says}${why === "" ? "" : ` ${why}`}${also}${number === void 0 ? "" : from}</li>`;
}
function disputes(entries, context) {
	const rest = entries.length - maxDisputed;
	const items = entries.slice(0, maxDisputed).map((entry) => require_html.html`<li>${dispute(entry, context)}</li>\n`);
	const more = require_html.html`<p class="note">And ${rest} more: <a href="#verdict=disputed">all disputed facts</a>.</p>\n`;
	return require_html.html`<ul class="disputes">\n${items}</ul>\n${rest > 0 ? more : ""}`;
}
function dispute({ fact, kind }, context) {
	const all = require_fact_lines.checkTexts(fact, kind, context.display);
	const against = all.filter(({ verdict }) => require_main.isAgainst(verdict));
	const [[label = "", given = ""] = []] = against[0]?.values ?? [];
	const field = kind.fields.find((each) => require_main.nounOf(each) === label);
	const own = require_texts.fieldText(fact, field, context.display);
	const isComparable = own !== "" && given !== "" && field?.type !== "text";
	const versus = require_html.html`<p class="versus">${require_main.capitalised(label)}: here <b>${own}</b>, there <b>${require_texts.inWords(given, field)}</b></p>
`;
	return require_html.html`<p class="says">${require_texts.factLink(fact.id, fact.says)} <small>${whereStated(fact, context)}</small></p>
<div>${isComparable ? versus : ""}${checkList(against.length > 0 ? against : all, context)}</div>`;
}
// src/report/parts.ts
const maxBlocks = 60;
function findingChart({ about, notes, bars, isShare, facts }, context) {
	const longest = isShare ? 1 : Math.max(...bars.map(({ value }) => value));
	const inBlocks = ({ counts: [part = 0, whole = 0] }) => part >= 0 && part <= whole && whole <= maxBlocks && whole > 0;
	const rows = bars.map((bar, at) => {
		const { label, figure, counts, names, value } = bar;
		const [part = 0, whole = 0] = counts;
		const isInBlocks = inBlocks(bar);
		const [width, length] = isInBlocks ? [whole, part] : [1, Math.max(0, value / longest)];
		const drawn = Array.from({ length: width }, (_, x) => {
			const on = require_html.html`<rect class="on" x="${x}" width="${isInBlocks ? .9 : length.toFixed(3)}" height="1"/>`;
			return x < length ? on : require_html.html`<rect x="${x}" width="0.9" height="1"/>`;
		});
		const fact = facts[at];
		return require_html.html`<tr><th scope="row">${fact ? require_texts.factLink(fact.id, require_texts.dateText(label)) : require_texts.dateText(label)}</th><td><svg viewBox="0 0 ${width} 1" preserveAspectRatio="none" aria-hidden="true">${isInBlocks ? "" : require_html.html`<rect width="1" height="1"/>`}${drawn}</svg>${names === "" ? "" : require_html.html`<p>${names}</p>`}</td><td class="figure"><b>${figure}</b> ${counts.join(" of ")}</td></tr>\n`;
	});
	const places = new Set(facts.map((fact) => whereStated(fact, context)));
	const source = [
		...context.sources.length > 1 ? [] : context.sources.map(({ source }) => context.nameOf(source)),
		...places,
		...notes
	].join("; ");
	const blocks = bars.some(inBlocks) ? ". Each block is one of those counted." : "";
	return require_html.html`<table class="chart"><caption>${about}${blocks}</caption><tbody>
${rows}</tbody></table>
<p class="note">Source: ${source}.</p>
${beside(facts.map(({ id }) => id), facts.flatMap(({ related }) => related), context)}`;
}
function beside(ids, related, context) {
	const isRelated = ({ fact }) => [fact.id, ...fact.related].some((id) => ids.includes(id)) || related.includes(fact.id);
	const isContrary = (entry) => isDisputed(entry) || entry.kind.opinion && entry.fact.notes.length + entry.fact.checks.length > 0;
	const found = context.entries.filter((entry) => isRelated(entry) && isContrary(entry));
	return require_html.html`${found.map((entry) => require_html.html`<aside class="dispute" aria-label="What others say of it"><p class="eyebrow">What others say of it</p>\n${dispute(entry, context)}</aside>\n`)}`;
}
function othersSay(context) {
	const { entries } = context;
	const disputed = entries.filter(isDisputed);
	const byVerdict = Object.groupBy(entries, ({ fact: { verdict } }) => verdict ?? "none");
	const counts = Object.entries(require_main.factVerdicts).flatMap(([verdict, { others }]) => {
		return byVerdict[verdict] ? [`${others} (${byVerdict[verdict].length})`] : [];
	});
	if (counts.length === 0) return void 0;
	const open = byVerdict["none"]?.length ?? 0;
	return require_html.html`<p>Of ${require_main.counted(entries.length, "fact")}, ${open} were not compared with other sources in all that they claim. On the rest, other sources ${counts.join(", ")}.</p>
${disputed.length > 0 ? disputes(disputed, context) : ""}`;
}
function cite({ references, example, bibtex, heading, by, made, version, subject }) {
	const title = heading === subject ? subject : `${heading}: ${subject}`;
	const day = require_texts.dateText(made);
	const records = require_html.html`<details><summary>BibTeX</summary><pre tabindex="0">${bibtex.split("\n").map((line) => require_html.html`${line}\n`)}</pre></details>\n`;
	return require_html.html`${references.map((reference) => require_html.html`<p>${reference}</p>\n`)}<p class="note">For one fact, add its place: ${example}. Quote from the source itself, never from this page.</p>
${bibtex === "" ? "" : records}<p class="note">pism is neither from nor affiliated with the publishers of these sources. The facts that come with it are under the MIT licence, as its code is.</p>
<p class="eyebrow">This page</p>
<p>${by === void 0 ? `${title} [Data set]. (${day})` : `${by} (${day}). ${title} [Data set]`}. Made with pism ${version}.</p>
`;
}
const maxAddress = 2e6;
function downloads({ csv, json, sources, entries, chosen }) {
	const name = sources.length === 1 ? `facts-${sources[0]?.source}` : "facts";
	const links = [[
		"csv",
		"sentences, places and verdicts, for spreadsheets",
		"text/csv;charset=utf-8",
		Buffer.from(csv)
	], [
		"json.gz",
		"every field, check, note and address",
		"application/gzip",
		(0, node_zlib.gzipSync)(json, { level: 9 })
	]].map(([ending, about, type, bytes]) => {
		const [format = ""] = ending.split(".");
		const address = `data:${type};base64,${bytes.toString("base64")}`;
		const link = require_html.html`<a download="${name}.${ending}" href="${address}">${format.toUpperCase()}</a>: ${about}`;
		const command = require_html.html`<code>pism facts -o ${name}.${format}</code> writes ${chosen === "" ? "it" : "all facts"}`;
		return require_html.html`<li>${address.length <= maxAddress ? link : require_html.html`${format.toUpperCase()}: too long for this page; ${command}`}</li>\n`;
	});
	return require_html.html`<p>The same ${require_main.counted(entries.length, "fact")}:</p>\n<ul>\n${links}</ul>\n`;
}
function method({ chosen, entries }) {
	const days = entries.flatMap(({ fact }) => [...fact.checks, ...fact.notes].map(({ on }) => on)).sort();
	const looked = [...new Set([days[0] ?? "", days.at(-1) ?? ""])].map(require_texts.dateText).join(" to ");
	const checked = entries.filter(({ fact }) => fact.checked.length > 0).length;
	const others = require_html.html`<p>Other sources were looked up on ${looked}. ✓ means that all that a fact claims was compared and agrees, ≠ that a source differs, ± that sources contradict each other. A fact without a sign was not compared in all that it claims.</p>\n`;
	return require_html.html`<p>Each fact was written down from the text of its source, in other words, as a sentence and a set of fields. Below it is its place: a paragraph, a page or a row; “lead” is the first paragraph of a bulletin. What is “inferred” follows from the text without being stated in it. So far, a second person has compared ${checked} of ${require_main.counted(entries.length, "fact")} with the source.</p>
${days.length > 0 ? others : ""}${chosen === "" ? "" : require_html.html`<p>These facts were chosen with <code>pism report ${chosen}</code>.</p>\n`}`;
}
function numberedAddresses({ others }) {
	const items = Array.from(others.values(), ({ number, link }) => require_html.html`<li id="source-${number}">${link}</li>\n`);
	return items.length === 0 ? void 0 : require_html.html`<ol class="sources">\n${items}</ol>\n`;
}
// src/report/tables.ts
const longest = {
	table: 50,
	facts: 300
};
function printChoice(count, what) {
	if (count <= longest[what]) return void 0;
	return require_html.html`<p class="print-choice"><label><input type="checkbox" autocomplete="off"> Print all ${count} ${what === "table" ? "rows" : "facts"}, too</label><span>Not printed: ${count} ${what === "table" ? "rows" : "facts"}.</span></p>\n`;
}
function kindSection({ kind, columns, facts, ranks }, context) {
	const id = `kind-${kind.kind}`;
	const heads = columns.map((column) => {
		const title = column.name === "verdict" ? "Other sources" : require_main.labelOf(column.field ?? column);
		return require_html.html`<th scope="col"${numeric(column)}>${title}</th>`;
	});
	const rows = facts.map((fact) => row(fact, columns, ranks.get(fact.id) ?? [], context));
	return require_html.html`<section class="kind" id="${id}" aria-labelledby="${id}-title" data-kind="${kind.kind}">
<h3 id="${id}-title">${kind.title} <small>${facts.length}</small></h3>
<p class="note">${[kind.about, ...require_main.caveatsOf(columns)].join(" ")}</p>
${columns.flatMap((column, at) => choicesOf(column, at, kind, facts) ?? [])}${printChoice(facts.length, "table")}<div class="scroll" role="region" tabindex="0" aria-label="${kind.title}: table"><table>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows}</tbody></table></div></section>
`;
}
function row(fact, columns, ranks, context) {
	const cells = columns.map((column, at) => {
		const about = require_html.html` data-rank="${ranks[at] ?? 0}"${numeric(column)}`;
		if (column.name === "place") return require_html.html`<th scope="row"${about}>${require_texts.factLink(fact.id, whereStated(fact, context))}</th>`;
		return require_html.html`<td${about}>${require_texts.columnText(column, fact, context.display)}</td>`;
	});
	return require_html.html`<tr>${cells}</tr>
`;
}
function numeric({ align }) {
	return align === "right" ? require_html.html` class="number"` : void 0;
}
function choicesOf({ name, field }, at, kind, facts) {
	if (!field?.choices || require_main.isList(field)) return void 0;
	const used = Object.keys(field.choices).filter((choice) => facts.some((fact) => fact[name] === choice));
	if (used.length < 2) return void 0;
	const options = used.map((choice) => [require_texts.choiceText(choice), require_texts.choiceText(choice)]);
	return select(`${kind.kind}.${name}`, require_main.labelOf(field), "all", options, require_html.html` form="filters" data-column="${at}"`);
}
function select(name, label, all, options, more) {
	const choices = options.map(([value = "", shown = ""]) => require_html.html`<option value="${value}">${shown}</option>`);
	return require_html.html`<label class="scripted" hidden>${label} <select name="${name}"${more}><option value="">${all}</option>${choices}</select></label>\n`;
}
function filterForm({ kinds, themes, sources, entries, nameOf }) {
	const isThemed = themes.some(({ title }) => kinds.every(({ kind }) => kind.title !== title));
	const given = new Set(entries.map(({ fact }) => fact.verdict));
	const verdicts = require_main.verdictNames.filter((verdict) => given.has(verdict));
	const selects = [
		[
			"theme",
			"Theme",
			"all themes",
			isThemed ? themes.map(({ title }, at) => [`${at}`, title]) : []
		],
		[
			"kind",
			"Kind",
			"all kinds",
			kinds.map(({ kind }) => [kind.kind, kind.title])
		],
		[
			"source",
			"Source",
			"all sources",
			sources.map(({ source }) => [source, nameOf(source)])
		],
		[
			"verdict",
			"Other sources",
			"all",
			verdicts.length > 0 ? [
				["disputed", "disputed"],
				...verdicts.map((each) => [each, each]),
				["none", "not compared"]
			] : []
		]
	].map(([name, label, all, options]) => options.length > 1 ? select(name, label, all, options) : require_html.html``);
	return require_html.html`<form class="scripted" id="filters" role="search" aria-label="Facts" hidden>
<label>Words <input type="search" name="words" autocomplete="off" spellcheck="false"></label>
${selects}<button type="button">Show all</button>
<p role="status"></p>
</form>
`;
}
// src/report/page.ts
var _templateObject;
function reportPage(report, publication) {
	const { entries, sources } = report;
	const [only] = sources.length === 1 ? sources : [];
	const isWhole = report.chosen.replace(/--source \S+/g, "").trim() === "";
	const facts = isWhole ? "Facts" : "Selected facts";
	const subject = only ? `${facts} of ${publication.nameOf(only.source)}` : `${facts} from ${sources.length} sources`;
	const checks = entries.flatMap(({ fact, kind }) => require_fact_lines.checkTexts(fact, kind, publication.display));
	const named = new Map(checks.filter(({ source }) => source !== "").map((check) => [check.source + check.url, check]));
	const context = {
		...report,
		...publication,
		ids: new Set(entries.map(({ fact }) => fact.id)),
		others: new Map(Array.from(named, ([key, { url, source }], at) => [key, {
			number: at + 1,
			link: require_texts.webLink(url, source)
		}])),
		heading: publication.title || isWhole && only?.title || subject,
		subject
	};
	const sections = sectionsOf(context).filter(([, , content]) => content !== void 0);
	const drawn = sections.map(([id, title, content]) => {
		const form = id === "facts" ? filterForm(context) : "";
		return require_html.html`${form}<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>\n${content}</section>\n`;
	});
	return require_html.html(_templateObject || (_templateObject = require_taggedTemplateLiteral._taggedTemplateLiteral([
		"",
		"",
		"<main id=\"main\" tabindex=\"-1\">\n",
		"</main></div>\n<footer><p>",
		": paraphrases, made on ",
		" with pism ",
		". This page loads nothing from elsewhere and keeps nothing about its readers.</p></footer>\n<script>",
		"<\/script>\n</body></html>\n"
	])), head(context), contents(context, sections), drawn, subject, require_texts.dateText(context.made), context.version, require_html.raw(context.script)).markup;
}
function sectionsOf(context) {
	const { finding, themes, kinds, sources, entries } = context;
	const lead = sources.length === 1 ? entries.filter(({ fact }) => fact.place.paragraph === 0) : [];
	const isPart = lead.length > 0 && lead.length < entries.length;
	const brief = lead.map(({ fact }) => require_html.html`<li>${require_texts.factLink(fact.id, fact.says)}</li>\n`);
	const all = themes.map((theme, at) => themeSection(theme, at, context));
	return [
		[
			"finding",
			finding?.sentence ?? "",
			finding && findingChart(finding, context)
		],
		[
			"brief",
			"In brief",
			isPart ? require_html.html`<ul class="brief">\n${brief}</ul>\n` : void 0
		],
		[
			"facts",
			saysWhat(context),
			require_html.html`${printChoice(entries.length, "facts")}<div class="printed">${all}</div>`
		],
		[
			"others",
			"What others say",
			othersSay(context)
		],
		[
			"cite",
			"How to cite",
			cite(context)
		],
		[
			"download",
			"Download",
			downloads(context)
		],
		[
			"tables",
			"Tables",
			require_html.html`${kinds.map((kind) => kindSection(kind, context))}`
		],
		[
			"made",
			"How this was made",
			method(context)
		],
		[
			"sources",
			"Other sources",
			numberedAddresses(context)
		]
	];
}
function saysWhat({ sources }) {
	return sources.length > 1 ? `What ${sources.length} sources say` : `What the ${sources[0]?.form ?? "source"} says`;
}
function head(context) {
	const { heading, subject, by = "", version, made, styles, script, intro, finding, entries } = context;
	const policy = `default-src 'none'; style-src ${styles.map(require_html.policyHash).join(" ")}; script-src ${require_html.policyHash(script)}; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`;
	const about = `${finding ? `${finding.sentence}. ` : ""}${subject}: ${require_main.counted(entries.length, "sentence")}, each with its place, and what other sources say.`;
	const meta = [
		[
			"name",
			"description",
			about
		],
		[
			"name",
			"author",
			by
		],
		[
			"name",
			"generator",
			`pism ${version}`
		],
		[
			"property",
			"og:type",
			"article"
		],
		[
			"property",
			"og:title",
			heading
		],
		[
			"property",
			"og:description",
			about
		],
		[
			"property",
			"article:published_time",
			made
		]
	].filter(([, , content]) => content !== "");
	const above = heading === subject ? "" : require_html.html`<p class="eyebrow">${subject}</p>\n`;
	return require_html.html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${require_html.raw(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${heading === subject ? heading : `${heading}: ${subject}`}</title>
${meta.map(([key, name, content]) => require_html.html`<meta ${key}="${name}" content="${content}">\n`)}${styles.map((style) => require_html.html`<style>${require_html.raw(style)}</style>\n`)}</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<aside class="band" aria-label="About this page"><p>${band(context)}</p></aside>
<header>
${above}<h1>${heading}</h1>
<div class="deck">${intro}${deck(context)}</div>
</header>
`;
}
const maxDescribed = 3;
function band({ sources, by, made, version, notes, nameOf }) {
	const described = sources.slice(0, maxDescribed).map(({ source, title, link, authors, publisher, date }, at) => {
		const about = [
			nameOf(source),
			publisher,
			require_texts.dateText(date ?? "")
		].filter((text) => text !== "" && text !== title);
		return require_html.html`${at > 0 ? "; " : ""}<i>${require_texts.webLink(link, title)}</i>${authors.length > 0 ? ` by ${authors.join(", ")}` : ""} (${about.join(", ")})`;
	});
	const more = sources.length > maxDescribed ? require_html.html` and <a href="#cite">${sources.length - maxDescribed} more</a>` : "";
	const maker = by === void 0 ? "The compiler is not named. Made" : `Compiled by ${by}, made`;
	return require_html.html`<b>Paraphrases, not quotations.</b> Each sentence restates a place in ${described}${more}. ${maker} on ${require_texts.dateText(made)} with pism ${version}. ${notes.map((note) => require_html.html`${note} `)}<a href="#made">How this was made</a>`;
}
function deck(context) {
	const { entries } = context;
	const views = entries.filter(({ kind }) => kind.opinion).length;
	const checked = entries.filter(({ fact }) => fact.verdict !== null).length;
	const disputed = entries.filter(isDisputed).length;
	const dispute = disputed > 0 ? require_html.html`, and <a href="#others">dispute ${disputed}</a>` : "";
	const open = entries.length - checked;
	const others = require_html.html` Other sources agree with ${checked - disputed}${dispute}${open > 0 ? `; ${open} were not compared in all that they claim` : ""}.`;
	return require_html.html`<p>${saysWhat(context)}, in ${require_main.counted(entries.length, "sentence")}${views > 0 ? `, ${views} of them views and advice` : ""}.${checked > 0 ? others : " None was compared with other sources in all that it claims."}</p>\n`;
}
function contents({ themes, kinds }, sections) {
	const below = {
		facts: themes.map(({ title }, at) => require_html.html`<li><a href="#theme-${at + 1}">${title}</a></li>\n`),
		tables: kinds.map(({ kind: { kind, title } }) => require_html.html`<li><a href="#kind-${kind}">${title}</a></li>\n`)
	};
	const items = sections.map(([id, title]) => {
		const list = below[id] ? require_html.html`<ul>\n${below[id]}</ul>` : "";
		return require_html.html`<li><a href="#${id}">${id === "finding" ? "The finding" : title}</a>${list}</li>\n`;
	});
	return require_html.html`<div class="page"><nav aria-label="Contents"><ul>\n${items}</ul></nav>\n`;
}
// src/report/finding.ts
const bars = {
	fewest: 3,
	most: 40
};
function findingIn({ kind, facts }, display) {
	const [field, date] = [kind.summary.trend, kind.summary.over].map((name) => require_main.fieldOf(kind, name ?? ""));
	if (!field || !date) return void 0;
	const inOrder = facts.filter((fact) => typeof fact[field.name] === "number" && fact[date.name] !== null && fact.superseded_by === null).toSorted((one, other) => String(one[date.name]) < String(other[date.name]) ? -1 : 1);
	const [first, last] = [inOrder[0], inOrder.at(-1)];
	if (!first || !last || inOrder.length < bars.fewest || inOrder.length > bars.most) return void 0;
	if (require_main.subjectEntries(kind).some(({ name }) => inOrder.some((fact) => String(fact[name]) !== String(first[name])))) return void 0;
	const text = (fact, name) => require_texts.fieldText(fact, require_main.fieldOf(kind, name), display);
	const parts = (require_main.fieldType(field).fraction?.(field) ?? []).flatMap((name) => require_main.fieldOf(kind, name) ?? []);
	const usual = `${kind.title}: ${require_main.nounOf(field)} ${text(first, field.name)} in ${text(first, date.name)}, ${text(last, field.name)} in ${text(last, date.name)}`;
	const own = kind.summary.finding ?? "";
	const isWhole = own.matchAll(require_main.placeholder).every(([, early, name = ""]) => text(early ? first : last, name) !== "");
	return {
		sentence: own && isWhole ? own.replace(require_main.placeholder, (_, early, name) => text(early ? first : last, name)) : usual,
		about: field.about,
		notes: [...new Set([field, ...parts].flatMap(({ note }) => note ?? []))],
		facts: inOrder,
		bars: require_chart.barsOf(inOrder, require_chart.chosenColumns(kind, [date.name, field.name]), display),
		isShare: field.show === "percent"
	};
}
// src/report/report.ts
const maxFacts = 2e4;
function reportOf(database, kinds, filters, display) {
	const all = {
		kind: null,
		filters
	};
	const count = require_main.countFacts(database, all);
	if (count > maxFacts) throw new require_main.PismError("usage", `The report would have ${count} facts; the limit is ${maxFacts}`, "Choose fewer with filters, such as --country, --year or the name of a kind.");
	const chosen = require_main.asSubquery(all);
	const tables = kinds.toSorted((one, other) => Number(one.opinion) - Number(other.opinion)).flatMap((kind) => tableOf(database, {
		kind,
		filters: chosen
	}, display));
	const byId = new Map(tables.flatMap(({ kind, facts }) => facts.map((fact) => [fact.id, {
		fact,
		kind
	}])));
	const inOrder = require_main.selectFacts(database, require_main.inListOrder(all), require_main.pickColumns(null, ["id"]));
	const entries = Array.from(inOrder).flatMap(({ id }) => byId.get(String(id)) ?? []);
	const sources = require_main.sourcesOf(database, chosen);
	return {
		chosen: filters.flatMap(({ asked }) => asked?.phrase ?? []).join(" "),
		entries,
		sources,
		finding: tables.map((table) => findingIn(table, display)).find((finding) => finding !== void 0),
		themes: themesOf(entries, sources, tables),
		kinds: tables,
		notes: []
	};
}
function tableOf(database, query, display) {
	const { kind } = query;
	const featured = require_main.featuredColumns(kind).columns.filter(({ name }) => ![
		"says",
		"verdict",
		"id"
	].includes(name));
	const facts = [...require_main.selectFacts(database, query, featured)];
	if (facts.length === 0) return [];
	const isFilled = (column) => facts.some((fact) => require_main.cellText(column, fact, display) !== "");
	const columns = [
		...require_main.pickColumns(kind, ["place"]),
		...featured,
		...require_main.pickColumns(kind, ["verdict"])
	].filter(isFilled);
	return [{
		kind,
		columns,
		facts,
		ranks: ranksOf(database, query, columns)
	}];
}
function ranksOf(database, { kind, filters }, columns) {
	const ranks = columns.map(({ order = "1" }) => `dense_rank() OVER (ORDER BY ${order} NULLS LAST)`);
	const cells = require_main.selectCells(database, ["f.id", ...ranks].join(), require_main.fromClause(kind), filters);
	return new Map(cells.map(([id, ...rest]) => [id, rest]));
}
function themesOf(entries, sources, tables) {
	const all = new Map(sources.map(({ source, themes }) => [source, themes]));
	const byTitle = Map.groupBy(entries, ({ fact: { source, tags }, kind }) => {
		const themes = all.get(source) ?? [];
		return (themes.find((theme) => theme.tags?.some((tag) => tags.includes(tag))) ?? themes.find((theme) => theme.tags === void 0))?.title ?? kind.title;
	});
	const titles = [...sources.flatMap(({ themes }) => themes), ...tables.map(({ kind }) => kind)];
	return [...new Set(titles.map(({ title }) => title))].flatMap((title) => themeOf(title, byTitle.get(title)));
}
function themeOf(title, entries = []) {
	const { views = [], reported = [] } = Object.groupBy(entries, ({ kind }) => kind.opinion ? "views" : "reported");
	return entries.length === 0 ? [] : [{
		title,
		reported,
		views
	}];
}
const command = {
	name: "report",
	task: "Use facts elsewhere",
	summary: "Write a report on facts: one self-contained HTML page",
	about: `The page says who made it, when and from what; then come the finding with a chart, the facts by theme, what other sources say, how to cite, downloads, and tables to sort and filter. The address of the page contains its filters, and each fact has its own link. The page works offline and without a script, and prints on A4.`,
	arguments: [["[words...]", "kinds of facts, and words that must occur in the facts; '!word' for facts without it"]],
	examples: `
    pism report -o report.html # all facts
    pism report --title "China and human rights" --by "Anna Nowak" -o report.html # with your title and name
    pism report --country Russia -o report.html # facts about Russia
  `,
	options: {
		...require_main.commonFilters,
		title: require_main.option("Publication", "--title <text>", "give the page this title instead of that of the source"),
		intro: require_main.option("Publication", "--intro <file>", "begin with this introduction, in Markdown or plain text"),
		by: require_main.option("Publication", "--by <name>", "say who compiled the facts"),
		link: require_main.option("Publication", "--link <url>", "link the source to this address, if its description has none"),
		style: require_main.option("Publication", "--style <file>", "add this CSS, which must load nothing from elsewhere"),
		output: require_main.outputOption("write to this file, which ends in .html")
	},
	async run(context) {
		const { index, options } = context;
		requirePage(context);
		const given = readFiles(context);
		const query = await reportQuery(context);
		const { display } = await require_main.renderOptionsFor({
			forReader: true,
			shortNames: true
		}, context);
		const report = reportOf(index.database, index.kinds, query.filters, display);
		if (report.entries.length === 0) {
			const kept = options.output === void 0 ? "" : `Nothing to report: ${options.output} was not written.`;
			return {
				notes: require_main.notesAt("stderr", kept, require_explain.explainEmpty(index.database, query, index.kinds)),
				exit: "no"
			};
		}
		const included = require_explain.explainFound(index.database, query, index.kinds);
		if (included !== "") report.notes.push(included);
		if (require_problems.errorsIn(index, null).length > 0) report.notes.push("Facts with problems are left out.");
		withLink(report, options.link);
		return {
			text: reportPage(report, {
				...given,
				display,
				...await cited(report, context),
				...await inFormats(query, context)
			}),
			count: report.entries.length,
			rowsAre: "fact",
			notes: require_main.notesAt("answer", included)
		};
	}
};
async function reportQuery(context) {
	const isKind = (word) => context.index.kinds.some(({ kind }) => kind === word.toLowerCase());
	const query = require_main.readQuery({
		...context,
		words: context.words.filter((word) => !isKind(word))
	}, null);
	const names = [...new Set(context.words.filter(isKind).map((word) => word.toLowerCase()))];
	if (names.length === 0) return query;
	return {
		...query,
		filters: [require_main.isOneOf("f.kind", names, names.join(" ")), ...query.filters]
	};
}
function requirePage({ io, options: { output } }) {
	const hint = "Name a file for it: `pism report -o report.html`. A browser opens it, and prints it to PDF.";
	if (output === void 0 && io.stdout.isTerminal) throw new require_main.PismError("usage", "A report is a page for a browser", hint);
	if (output !== void 0 && !/^\.html?$/i.test((0, node_path.extname)(output))) throw new require_main.PismError("usage", `A report is an HTML page, and ${output} does not end in .html`, hint);
}
function readFiles({ io, options }) {
	const own = (name) => (0, node_fs.readFileSync)(require_main.builtFile(`report/${name}`), "utf8").replaceAll("\r\n", "\n");
	const { intro, style, title, by, link } = options;
	if (link !== void 0 && !/^https?:\/\/\S+$/.test(link)) throw new require_main.PismError("usage", `--link takes a web address, not ${link}`);
	const epoch = io.env["SOURCE_DATE_EPOCH"];
	const made = /^\d{1,11}$/.test(epoch ?? "") ? new Date(Number(epoch) * 1e3) : new Date();
	return {
		title,
		by,
		intro: intro === void 0 ? void 0 : readIntro((0, node_path.resolve)(io.cwd, intro)),
		styles: [own("style.css"), ...style === void 0 ? [] : [readStyle((0, node_path.resolve)(io.cwd, style))]],
		script: own("script.js"),
		made: made.toISOString().slice(0, 10),
		version: require_main.packageVersion()
	};
}
function withLink({ sources }, link) {
	const [only, another] = sources;
	if (link === void 0 || !only) return;
	if (another) throw new require_main.PismError("usage", `--link is the address of one source, and the facts are from ${sources.length}`, "Write `link:` in the bulletin.yaml or source.yaml of each source.");
	only.link ??= link;
}
const maxRecords = 5;
async function cited({ sources, entries }, { index }) {
	const { citationsIn, references } = await Promise.resolve().then(() => require("./prose-TX-50oL9.cjs"));
	const works = sources.map((source) => ({ source }));
	const described = new Set(sources.map(({ source }) => source));
	const [entry] = [
		...entries.filter(({ fact }) => !described.has(fact.source)),
		...entries.filter(({ fact }) => fact.place.paragraph !== 0),
		...entries
	];
	const [example = ""] = entry ? citationsIn([require_cite.citedFact(entry.fact, index), ...works], "apa") : [];
	const bibtex = works.length > maxRecords ? "" : (await require_cite.styles["bibtex"]?.load())?.(works) ?? "";
	const nameOf = new Map(sources.map((source) => [source.source, require_main.sourceName({
		...source,
		date: null,
		retrieved: null
	})]));
	return {
		references: references(works),
		example,
		bibtex,
		nameOf: (source) => nameOf.get(source) ?? source
	};
}
async function inFormats(query, { index: { database, kinds } }) {
	const [{ csv }, { json }] = [await Promise.resolve().then(() => require("./csv-Dx4AZKnj.cjs")), await Promise.resolve().then(() => require("./main-rDNL-VjD.cjs")).then((n) => n.json_exports)];
	const options = {
		width: 0,
		style: require_main.plainStyle,
		display: require_main.codesDisplay,
		safeCsv: true,
		bom: true
	};
	const inOrder = require_main.inListOrder(query);
	const columns = require_main.pickColumns(null, [
		"id",
		"kind",
		"date",
		"says",
		"source",
		"place",
		"verdict"
	]);
	return {
		csv: [...csv({
			columns,
			all: columns,
			rows: require_main.selectFacts(database, inOrder, columns)
		}, options)].join(""),
		json: [...json(require_main.wholeFacts(database, inOrder, kinds), options)].join("")
	};
}
exports.command = command;
