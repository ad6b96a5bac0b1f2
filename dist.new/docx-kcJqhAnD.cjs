require("./rolldown-runtime-n5aEA02a.cjs");
const require_esm = require("./esm-C8QI6TMc.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_bytes = require("./bytes-B9BtGVJZ.cjs");
const require_markup = require("./markup-BlAunQ-b.cjs");
// src/copy/documents/docx.ts
const MAX_UNPACKED = 62914560;
const DOCUMENT = "word/document.xml";
const PARTS = [
	DOCUMENT,
	"word/footnotes.xml",
	"word/endnotes.xml"
];
function textOfDocx(bytes) {
	const files = unpack(bytes);
	if (!files[DOCUMENT]) throw require_bytes.unreadableCopy("it is an archive, not a Word document", "Save it as plain text, PDF or DOCX.");
	return PARTS.flatMap((name) => files[name] ? textOfXml(new TextDecoder().decode(files[name])) : []).join("\n\n");
}
function unpack(bytes) {
	let size = 0;
	const filter = ({ name, originalSize }) => {
		if (!PARTS.includes(name)) return false;
		size += originalSize;
		return size <= MAX_UNPACKED;
	};
	const files = require_main.attempt(() => require_esm.unzipSync(bytes, { filter }));
	if (!files) throw require_bytes.unreadableCopy("it is a damaged document", "Save it again, or as plain text.");
	if (size <= 62914560) return files;
	throw require_bytes.unreadableCopy(`it unpacks to more than ${MAX_UNPACKED / 1024 / 1024} MiB`, "Save it as plain text.");
}
const SIGNS = {
	"w:tab": " ",
	"w:br": "\n",
	"w:cr": "\n",
	"w:noBreakHyphen": "-"
};
function textOfXml(xml) {
	const parts = [];
	let [inText, inFallback] = [0, 0];
	require_markup.readMarkup(xml, {
		open(name) {
			if (name === "w:t") inText += 1;
			else if (name === "mc:Fallback") inFallback += 1;
			else if (inFallback === 0) parts.push(SIGNS[name] ?? "");
		},
		text(text) {
			if (inText > 0 && inFallback === 0) parts.push(text);
		},
		close(name) {
			if (name === "w:t") inText -= 1;
			else if (name === "mc:Fallback") inFallback -= 1;
			else if (name === "w:p" && inFallback === 0) parts.push("\n\n");
		}
	}, true);
	return parts.join("").trim();
}
exports.textOfDocx = textOfDocx;
