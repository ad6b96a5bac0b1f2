const require_main = require("./main-rDNL-VjD.cjs");
const require_html = require("./html-CR-1RI8i.cjs");
// src/report/texts.ts
function fieldText(fact, field, display) {
	const value = fact[field?.name ?? ""] ?? null;
	return !field || value === null ? "" : inWords(require_main.fieldType(field).show(value, display, field), field);
}
function columnText(column, fact, display) {
	const text = require_main.cellText(column, fact, display);
	return column.isDate ? dateText(text) : inWords(text, column.field);
}
function inWords(text, field) {
	if (field && require_main.fieldType(field).isDate) return dateText(text);
	return field?.choices ? choiceText(text) : text;
}
function choiceText(choice) {
	return choice.replaceAll("-", " ");
}
function dateText(date) {
	return require_main.showDate(date, { forReader: true }).replace("/", " to ").replace(/[?~%]?\d{3}[\dX]\S*/g, momentText);
}
function momentText(text) {
	const [, year = "", quarter = ""] = /^(\d{4})-Q(\d)$/.exec(text) ?? [];
	if (quarter !== "") return `quarter ${quarter} of ${year}`;
	if (/^\d{3}X$/.test(text)) return text.replace("X", "0s");
	const plain = text.replace(/[?~%]/g, "");
	return plain === text ? require_main.dateInWords(text) : `about ${require_main.dateInWords(plain)}`;
}
function factLink(id, content) {
	return require_html.html`<a href="#${encodeURI(id)}">${content}</a>`;
}
function webLink(address, content) {
	return /^https?:\/\//.test(address ?? "") ? require_html.html`<a href="${address ?? ""}">${content}</a>` : require_html.html`${content}`;
}
Object.defineProperty(exports, "choiceText", {
	enumerable: true,
	get: function() {
		return choiceText;
	}
});
Object.defineProperty(exports, "columnText", {
	enumerable: true,
	get: function() {
		return columnText;
	}
});
Object.defineProperty(exports, "dateText", {
	enumerable: true,
	get: function() {
		return dateText;
	}
});
Object.defineProperty(exports, "factLink", {
	enumerable: true,
	get: function() {
		return factLink;
	}
});
Object.defineProperty(exports, "fieldText", {
	enumerable: true,
	get: function() {
		return fieldText;
	}
});
Object.defineProperty(exports, "inWords", {
	enumerable: true,
	get: function() {
		return inWords;
	}
});
Object.defineProperty(exports, "webLink", {
	enumerable: true,
	get: function() {
		return webLink;
	}
});
