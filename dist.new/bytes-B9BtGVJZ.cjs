const require_main = require("./main-rDNL-VjD.cjs");
// src/copy/text/bytes.ts
function unreadableCopy(reason, hint) {
	return new require_main.PismError("unreadable", reason, hint);
}
function isPdf(bytes) {
	return new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-");
}
function isZip([first, second, third, fourth]) {
	return first === 80 && second === 75 && third === 3 && fourth === 4;
}
const HTML = /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,2000}-->\s*)?<(?:!doctype html|html[\s>]|head[\s>]|body[\s>])/i;
const [FRAGMENT, FRAGMENT_END] = [/^\s*<(?:article|blockquote|div|h[1-6]|main|ol|p|section|table|ul)[\s>]/i, /<\/[a-z][a-z\d]*>\s*$/i];
function isHtml(text) {
	const start = text.slice(0, 5e3);
	return HTML.test(start) || FRAGMENT.test(start) && FRAGMENT_END.test(text.slice(-200));
}
function encodingOfHtml(bytes) {
	const start = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
	const encoding = isHtml(start) ? /<meta[^>]{1,200}charset\s*=\s*["']?([\w:.-]{1,40})/i.exec(start)?.[1] : void 0;
	return encoding?.toLowerCase().startsWith("utf-16") ? void 0 : encoding;
}
function decodeText(bytes, stated) {
	let text;
	try {
		text = new TextDecoder(markedEncoding(bytes) ?? stated ?? "utf-8", { fatal: true }).decode(bytes);
	} catch {
		if (!bytes.includes(0)) throw unreadableCopy("it is not in UTF-8", "Save it as UTF-8, or give the PDF.");
	}
	if (text === void 0 || text.includes("\0")) throw unreadableCopy("it is neither text nor a document", "Save it as plain text (UTF-8), PDF, HTML or DOCX.");
	return withText(text);
}
function withText(text) {
	if (/[\p{L}\p{N}]/u.test(text)) return text;
	throw unreadableCopy("it has no text in it", "Give a file with the text in it.");
}
function markedEncoding([first, second]) {
	if (first === 255 && second === 254) return "utf-16le";
	return first === 254 && second === 255 ? "utf-16be" : void 0;
}
Object.defineProperty(exports, "decodeText", {
	enumerable: true,
	get: function() {
		return decodeText;
	}
});
Object.defineProperty(exports, "encodingOfHtml", {
	enumerable: true,
	get: function() {
		return encodingOfHtml;
	}
});
Object.defineProperty(exports, "isHtml", {
	enumerable: true,
	get: function() {
		return isHtml;
	}
});
Object.defineProperty(exports, "isPdf", {
	enumerable: true,
	get: function() {
		return isPdf;
	}
});
Object.defineProperty(exports, "isZip", {
	enumerable: true,
	get: function() {
		return isZip;
	}
});
Object.defineProperty(exports, "markedEncoding", {
	enumerable: true,
	get: function() {
		return markedEncoding;
	}
});
Object.defineProperty(exports, "unreadableCopy", {
	enumerable: true,
	get: function() {
		return unreadableCopy;
	}
});
Object.defineProperty(exports, "withText", {
	enumerable: true,
	get: function() {
		return withText;
	}
});
