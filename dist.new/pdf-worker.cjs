require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_limited_worker = require("./limited-worker-Dnm103AF.cjs");
const require_bytes = require("./bytes-B9BtGVJZ.cjs");
const require_sentences = require("./sentences-DFTv4aZO.cjs");
// node_modules/unpdf/dist/index.mjs
function polyfillDOMMatrix() {
	if (typeof globalThis.DOMMatrix !== "undefined") return;
	globalThis.DOMMatrix = class DOMMatrix {
		constructor(init) {
			if (Array.isArray(init) && init.length === 6) {
				this.a = init[0];
				this.b = init[1];
				this.c = init[2];
				this.d = init[3];
				this.e = init[4];
				this.f = init[5];
			} else {
				this.a = 1;
				this.b = 0;
				this.c = 0;
				this.d = 1;
				this.e = 0;
				this.f = 0;
			}
		}
		translateSelf(tx, ty = 0) {
			this.e = this.a * tx + this.c * ty + this.e;
			this.f = this.b * tx + this.d * ty + this.f;
			return this;
		}
		scaleSelf(sx, sy = sx) {
			this.a *= sx;
			this.b *= sx;
			this.c *= sy;
			this.d *= sy;
			return this;
		}
	};
}
function stubBrowserGlobals() {
	polyfillDOMMatrix();
}
let resolvedModule;
const isNode = globalThis.process?.release?.name === "node";
async function getDocumentProxy(data, options = {}) {
	const { getDocument } = await getResolvedPDFJS();
	let nodeDefaults = {};
	if (isNode) try {
		const base = {}.resolve("pdfjs-dist/package.json");
		nodeDefaults = {
			disableFontFace: true,
			standardFontDataUrl: new URL("./standard_fonts/", base).href,
			cMapUrl: new URL("./cmaps/", base).href,
			cMapPacked: true
		};
	} catch {}
	return await getDocument({
		data,
		useSystemFonts: true,
		...nodeDefaults,
		...options
	}).promise;
}
async function getResolvedPDFJS() {
	if (!resolvedModule) await resolvePDFJSImport();
	return resolvedModule;
}
async function resolvePDFJSImport(pdfjsResolver, { reload = false } = {}) {
	if (resolvedModule && !reload) return;
	stubBrowserGlobals();
	if (pdfjsResolver) try {
		resolvedModule = await interopDefault(pdfjsResolver());
		return;
	} catch (error) {
		throw new Error(`PDF.js could not be resolved: ${error}`);
	}
	try {
		resolvedModule = await Promise.resolve().then(() => require("./pdfjs-CbInNvxO.cjs"));
	} catch (error) {
		throw new Error(`Serverless PDF.js bundle could not be resolved: ${error}`);
	}
}
async function interopDefault(m) {
	const resolved = await m;
	return resolved.default || resolved;
}
// src/copy/pdf/page-text.ts
function textOfPages(pages) {
	return pages.map((fragments) => textOfPage(linesInOrder(rowsInOrder(fragments)))).join("\n\f");
}
function quantile(numbers, share) {
	return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * share)] ?? 0;
}
function rowsInOrder(fragments) {
	const rows = [];
	for (const fragment of fragments.filter(({ text }) => text.trim() !== "")) {
		const row = rows.at(-1);
		if (row?.[0] && isOnBaseline(row[0], fragment) && fragment.x >= row[0].x) row.push(fragment);
		else rows.push([fragment]);
	}
	const top = rows.slice(-FURNITURE_ROWS).find((row) => heightOf(row) > heightOf(rows[0]) + (row[0]?.size ?? 0));
	return top ? [top, ...rows.filter((row) => row !== top)] : rows;
}
const FURNITURE_ROWS = 3;
function isOnBaseline(first, other) {
	return Math.abs(first.y - other.y) < .5 * Math.min(first.size, other.size);
}
function heightOf(row) {
	return row?.[0]?.y ?? 0;
}
function linesInOrder(rows) {
	let column = 0;
	let left = rows[0]?.[0]?.x ?? 0;
	return rows.map((row, at) => {
		const { x = 0, y = 0, size = 0 } = row[0] ?? {};
		if (at > 0 && (y > heightOf(rows[at - 1]) || Math.abs(x - left) > 5 * size)) {
			column += 1;
			left = x;
		}
		return lineOf(row, column);
	});
}
function lineOf(row, column) {
	const [{ x, y }, last] = [row[0], row.at(-1)];
	let text = "";
	let end = x;
	for (const fragment of row) {
		text += `${fragment.x - end > .2 * fragment.size ? " " : ""}${fragment.text}`;
		end = fragment.x + fragment.width;
	}
	const size = Math.max(...row.map((fragment) => fragment.size));
	return {
		text: text.replace(/\s+/g, " ").trim(),
		x,
		y,
		width: last.x + last.width - x,
		size,
		column
	};
}
function textOfPage(lines) {
	const leading = quantile(lines.flatMap((line, at) => gapBetween(lines[at - 1], line) ?? []).filter((gap) => gap > 0), .5);
	const margins = marginsOf(lines);
	return lines.map((line, at) => {
		const indented = isIndented(line, margins);
		const before = lines[at - 1];
		const text = indented ? `   ${line.text}` : line.text;
		if (before === void 0) return text;
		return `${indented || beginsParagraph(before, line, leading, margins) ? "\n\n" : "\n"}${text}`;
	}).join("");
}
function gapBetween(before, line) {
	return !before || before.x >= line.x + line.width || line.x >= before.x + before.width ? void 0 : before.y - line.y;
}
function marginsOf(lines) {
	const columns = [...Map.groupBy(lines, ({ column }) => column)];
	const ends = (own) => own.map(({ x, width }) => x + width);
	return new Map(columns.map(([column, own]) => [column, {
		left: leftMargin(own),
		right: quantile(ends(own), .8)
	}]));
}
function leftMargin(lines) {
	const [[left] = [0]] = [...Map.groupBy(lines, ({ x }) => Math.round(x))].sort(([x, group], [otherX, other]) => other.length - group.length || x - otherX);
	return left;
}
function isIndented({ x, size, column }, margins) {
	const indent = x - (margins.get(column)?.left ?? x);
	return indent > .6 * size && indent < 5 * size;
}
function beginsParagraph(before, line, leading, margins) {
	if (Math.abs(before.size - line.size) > .1 * line.size) return true;
	const gap = gapBetween(before, line);
	if (gap !== void 0) return Math.abs(gap) > 1.22 * leading;
	if (!require_sentences.endsSentence(before.text)) return false;
	const word = line.width * (line.text.indexOf(" ") + 1) / line.text.length;
	const { left, right } = margins.get(before.column) ?? {
		left: 0,
		right: 0
	};
	return before.x + before.width + word < right - .1 * (right - left);
}
const MAX_FRAGMENTS = 1e5;
const NO_TEXT = "Give a PDF with text, or run text recognition (OCR) on it first.";
async function textOfPdf(bytes) {
	let pdf;
	try {
		pdf = await getDocumentProxy(Uint8Array.from(bytes), {
			verbosity: 0,
			useSystemFonts: false
		});
		const text = textOfPages(await fragmentsOf(pdf));
		if (/\p{L}/u.test(text)) return text;
		if (text !== "") throw require_bytes.unreadableCopy("its fonts do not say which letters they draw", NO_TEXT);
	} catch (error) {
		throw asUnreadable(error);
	} finally {
		await pdf?.loadingTask.destroy();
	}
	throw require_bytes.unreadableCopy("its pages are pictures without text", NO_TEXT);
}
function asUnreadable(error) {
	if (error instanceof require_main.PismError) return error;
	if (error instanceof Error && error.name === "PasswordException") return require_bytes.unreadableCopy("it is protected by a password", "Save a copy without the password.");
	return require_bytes.unreadableCopy(`it is a damaged PDF (${require_main.messageOf(error)})`, "Fetch or save it again.");
}
async function fragmentsOf(pdf) {
	if (pdf.numPages > 200) throw tooLarge(`${pdf.numPages} pages, and at most 200 are read`);
	const pages = [];
	let limit = MAX_FRAGMENTS;
	for (let number = 1; number <= pdf.numPages; number += 1) {
		const page = await pdf.getPage(number);
		const fragments = await fragmentsOn(page, limit);
		pages.push(fragments);
		limit -= fragments.length;
		page.cleanup();
	}
	return pages;
}
async function fragmentsOn(page, limit) {
	const pieces = [];
	const reader = page.streamTextContent().getReader();
	for (let next = await reader.read(); !next.done; next = await reader.read()) {
		for (const item of next.value.items) if ("str" in item && item.str !== "") pieces.push(item);
		if (pieces.length <= limit) continue;
		await reader.cancel(new Error("enough"));
		throw tooLarge(`more than ${MAX_FRAGMENTS} pieces of text`);
	}
	return upright(pieces);
}
function tooLarge(what) {
	return require_bytes.unreadableCopy(`it has ${what}`, "Give the copy of one bulletin.");
}
function turnsOf([a = 0, b = 0]) {
	if (Math.abs(a) >= Math.abs(b)) return a >= 0 ? 0 : 2;
	return b > 0 ? 1 : 3;
}
function upright(pieces) {
	const lengths = [
		0,
		0,
		0,
		0
	];
	for (const { str, transform } of pieces) lengths[turnsOf(transform)] = (lengths[turnsOf(transform)] ?? 0) + str.length;
	const turns = lengths.indexOf(Math.max(...lengths));
	return pieces.flatMap(({ str, transform, width }) => {
		const [, , c = 0, d = 0, x = 0, y = 0] = transform;
		if (turnsOf(transform) !== turns) return [];
		let place = {
			x,
			y
		};
		for (let turn = 0; turn < turns; turn += 1) place = {
			x: place.y,
			y: -place.x
		};
		return [{
			text: str,
			...place,
			width,
			size: Math.hypot(c, d)
		}];
	});
}
// src/copy/pdf/pdf-worker.ts
process.on("unhandledRejection", (error) => {
	if (error instanceof require_main.PismError) throw error;
});
require_limited_worker.doWork(textOfPdf);
