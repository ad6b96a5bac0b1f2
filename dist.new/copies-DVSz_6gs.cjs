const require_open = require("./open-Cucj9IoA.cjs");
const require_identify_source = require("./identify-source-BOGNAQqt.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
// src/cli/copies.ts
async function openCopyOf(file, { io, index, options }) {
	const opened = await require_open.openCopy(file, io);
	const copy = require_identify_source.copyOf(opened, require_identify_source.identifySource(opened, index, options.source?.at(-1)), index);
	await warnOfLayout(copy, io);
	return copy;
}
async function warnOfLayout({ file, lacks }, io) {
	if (lacks.length === 0) return;
	const missing = lacks.map((text) => `"${text}"`).join(", ");
	await require_main.warn(`${file} does not have ${missing}, which the source's lead and headings state. \`pism anchor --outline\` shows its lines. Write a heading in full, exactly as shown there.`, io);
}
function pdfHint({ file, format }) {
	if (format !== "pdf") return [];
	return [`${`If ${file} shows a passage that is not found, the PDF may store it in another order or with other letters.`} Convert it with \`pdftotext\`, correct the text, and use that instead.`];
}
Object.defineProperty(exports, "openCopyOf", {
	enumerable: true,
	get: function() {
		return openCopyOf;
	}
});
Object.defineProperty(exports, "pdfHint", {
	enumerable: true,
	get: function() {
		return pdfHint;
	}
});
Object.defineProperty(exports, "warnOfLayout", {
	enumerable: true,
	get: function() {
		return warnOfLayout;
	}
});
