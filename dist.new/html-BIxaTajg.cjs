require("./rolldown-runtime-n5aEA02a.cjs");
const require_copy = require("./copy-a4HXjAu7.cjs");
const require_markup = require("./markup-BlAunQ-b.cjs");
// src/copy/documents/html.ts
const LEFT_OUT = new Set("aside button footer form head iframe nav noscript object script select style svg template textarea".split(" "));
const BLOCKS = new Set(`address article blockquote center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr li main
  ol p pre section summary table tbody tfoot thead tr ul`.split(/\s+/));
function readHtml(page) {
	const pieces = [];
	const about = {};
	const headings = [];
	let [hiddenDepth, articleDepth] = [0, 0];
	let [heading, title] = [[], ""];
	const write = (text) => {
		if (hiddenDepth === 0) pieces.push({
			text,
			isInArticle: articleDepth > 0
		});
	};
	require_markup.readMarkup(page, {
		open(name, attributes) {
			noteAbout(name, attributes, about);
			if (HEADING.test(name)) heading = [];
			if (hiddenDepth > 0 || LEFT_OUT.has(name) || attributes["hidden"] !== void 0) hiddenDepth += 1;
			if (name === "article" || name === "main") articleDepth += 1;
			if (name === "br") write(LINE);
			else if (name === "td" || name === "th") write(" ");
			else if (BLOCKS.has(name)) write(PARAGRAPH);
		},
		text(piece) {
			heading.push(piece);
			write(piece.replace(/\s/g, " "));
		},
		close(name) {
			if (name === "title") title ||= oneLine(heading.join(""));
			else if (HEADING.test(name)) headings.push(oneLine(heading.join("")));
			if (BLOCKS.has(name)) write(PARAGRAPH);
			if (name === "article" || name === "main") articleDepth -= 1;
			if (hiddenDepth > 0) hiddenDepth -= 1;
		}
	}, false);
	const [all, article] = [textOf(pieces), textOf(pieces.filter(({ isInArticle }) => isInArticle))];
	return {
		text: 2 * article.length < all.length || !require_copy.bulletinNumberIn(article) && require_copy.bulletinNumberIn(all) ? all : article,
		headings,
		about: {
			...title && { title },
			...about
		}
	};
}
const HEADING = /^(?:h[1-6]|title)$/;
const META = new Map([
	["og:title", "title"],
	["author", "author"],
	["date", "date"],
	["dc.date", "date"],
	["article:published_time", "date"],
	["og:site_name", "publisher"]
]);
function noteAbout(name, attributes, about) {
	const { name: own, property = own, content = "", lang, rel, href } = attributes;
	const field = name === "meta" ? META.get(property?.toLowerCase() ?? "") : void 0;
	const value = oneLine(content);
	if (field === "date") {
		const day = /^\d{4}-\d\d-\d\d(?!\d)/.exec(value)?.[0];
		if (day !== void 0) about[field] ??= day;
	} else if (field !== void 0 && value !== "") about[field] ??= value;
	const language = name === "html" ? /^[a-z]{2}(?![a-z])/i.exec(lang ?? "")?.[0] : void 0;
	if (language !== void 0) about["language"] = language.toLowerCase();
	if (name === "link" && rel === "canonical" && /^https?:/.test(href ?? "")) about["link"] ??= href ?? "";
}
function oneLine(text) {
	return text.replace(/\s+/g, " ").trim();
}
const [LINE, PARAGRAPH] = ["\n", "\f"];
function textOf(pieces) {
	const whole = pieces.map(({ text }) => text).join("");
	const ofLines = (paragraph) => paragraph.split(LINE).map(oneLine).filter(Boolean).join("\n");
	return whole.split(/\f|\n *\n/).map(ofLines).filter(Boolean).join("\n\n");
}
exports.readHtml = readHtml;
