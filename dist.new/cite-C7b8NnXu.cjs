const require_rolldown_runtime = require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_find = require("./find-BRLnIlDS.cjs");
const require_fact_lines = require("./fact-lines-C5yl31vv.cjs");
// src/cite/styles.json
var styles_default = {
	apa: {
		"about": "APA (7th edition): a reference, and for a fact the citation in the text",
		"endings": []
	},
	chicago: {
		"about": "Chicago (17th edition): a bibliography entry, and for a fact the note",
		"endings": []
	},
	bibtex: {
		"about": "BibTeX",
		"endings": ["bib"]
	},
	ris: {
		"about": "RIS, for reference managers",
		"endings": ["ris"]
	},
	"csl-json": {
		"about": "CSL-JSON, for reference managers and pandoc",
		"endings": ["json"]
	}
};
// src/cite/index.ts
var cite_exports = require_rolldown_runtime.__exportAll({
	citedAs: () => citedAs,
	citedFact: () => citedFact,
	styles: () => styles
});
const styles = Object.fromEntries(Object.entries({
	apa: async () => (await Promise.resolve().then(() => require("./prose-TX-50oL9.cjs"))).bibliography.bind(null, "apa"),
	chicago: async () => (await Promise.resolve().then(() => require("./prose-TX-50oL9.cjs"))).bibliography.bind(null, "chicago"),
	bibtex: async () => (await Promise.resolve().then(() => require("./bibtex-CKs062J0.cjs"))).bibtex,
	ris: async () => (await Promise.resolve().then(() => require("./ris-tugKszYz.cjs"))).ris,
	"csl-json": async () => (await Promise.resolve().then(() => require("./item-B4NYB67K.cjs"))).cslJson
}).map(([name, load]) => [name, {
	...styles_default[name],
	load
}]));
function citedAs(id, index) {
	const { database } = index;
	const source = require_main.sourceById(database, id);
	if (source) return [source.source, { source }];
	const { fact } = require_find.factById(id, index, require_main.sourceIds(database));
	return [fact.id, citedFact(fact, index)];
}
function citedFact(fact, { database }) {
	const { id, place, source: name } = fact;
	const source = require_main.sourceById(database, name);
	if (!source) throw new require_main.PismError("unreadable", `${name} has no description to cite`, "`pism check` says what is wrong.");
	return {
		source,
		fact: {
			id: id.slice(name.length + 1),
			place,
			history: require_fact_lines.historyOf(fact).join(". ")
		}
	};
}
Object.defineProperty(exports, "cite_exports", {
	enumerable: true,
	get: function() {
		return cite_exports;
	}
});
Object.defineProperty(exports, "citedAs", {
	enumerable: true,
	get: function() {
		return citedAs;
	}
});
Object.defineProperty(exports, "citedFact", {
	enumerable: true,
	get: function() {
		return citedFact;
	}
});
Object.defineProperty(exports, "styles", {
	enumerable: true,
	get: function() {
		return styles;
	}
});
