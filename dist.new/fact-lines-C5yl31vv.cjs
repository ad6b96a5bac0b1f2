const require_main = require("./main-rDNL-VjD.cjs");
// src/query/fact-lines.ts
function historyOf({ superseded_by, corrected }) {
	const corrections = corrected.map(({ on, why, was }) => `Corrected on ${on}: ${why} (before: ${was})`);
	return [...superseded_by === null ? [] : [`Superseded by ${superseded_by}`], ...corrections];
}
function checkTexts(fact, kind, display) {
	return [...fact.checks, ...fact.notes].map((check) => checkText(check, kind, display, fact));
}
function valueInWords(value, field, display) {
	const text = require_main.fieldType(field).show(value, {
		...display,
		inWords: false
	}, field);
	if (!display.forReader) return text;
	if (require_main.fieldType(field).isDate) return require_main.dateInWords(text);
	return field.choices ? text.replaceAll("-", " ") : text;
}
function checkText(check, kind, display, fact) {
	const { verdict = "note", finer = false, on_field = [], value, source: from } = check;
	const { title, publisher, date, grade, url = "", also } = from ?? {};
	const name = [
		title,
		publisher,
		date
	].filter(Boolean).join(", ");
	const fields = on_field.flatMap((name) => require_main.fieldOf(kind, name) ?? []);
	const given = (field) => value?.[field.name] ?? fact[field.name] ?? null;
	const isDate = kind.stages.length === 0 && on_field[0] === kind.date[0];
	return {
		...check,
		verdict,
		finer,
		does: finer ? `${verdict}, more exactly,` : require_main.verdictOf(verdict)?.source ?? verdict,
		values: fields.map((field) => [require_main.nounOf(field), valueInWords(given(field), field, display)]),
		isMain: isDate || on_field[0] === "value",
		source: name === "" ? "" : `${name} (${grade})`,
		short: `${publisher ?? title}${date ? `, ${require_main.dateInWords(date)}` : ""} (${grade?.replace("-", " ")})`,
		speaker: speakerOf(publisher ?? title ?? ""),
		url,
		unopened: also?.seen === false ? also.url : ""
	};
}
function speakerOf(publisher) {
	return publisher.replace(/, (copied|quoted|on) .*$/, "");
}
function differenceSentences(checks) {
	const against = checks.filter(({ verdict }) => require_main.isAgainst(verdict));
	return [...Map.groupBy(against, ({ values }) => JSON.stringify(values)).values()].map((alike) => {
		const [{ short = "", speaker = "", says = "", values: [[label, text] = ["", ""]] = [] } = {}] = alike;
		const sources = new Set(alike.map(({ source, url }) => source + url)).size;
		if (sources === 1 && !/^\d/.test(text)) return `One other source, ${speaker}, differs: ${says}`;
		const official = alike.filter((each) => each.short.endsWith("(official)")).length;
		const grade = official === 0 ? "" : `, ${numberWord(official)} of them official,`;
		return `${sources === 1 ? `${short} gives` : `${require_main.headline(numberWord(sources))} other sources${grade} give`} ${text}${label === "" || alike[0]?.isMain ? "" : ` (${label})`}.`;
	});
}
function numberWord(number) {
	return [
		"no",
		"one",
		"two",
		"three",
		"four",
		"five",
		"six"
	][number] ?? String(number);
}
Object.defineProperty(exports, "checkText", {
	enumerable: true,
	get: function() {
		return checkText;
	}
});
Object.defineProperty(exports, "checkTexts", {
	enumerable: true,
	get: function() {
		return checkTexts;
	}
});
Object.defineProperty(exports, "differenceSentences", {
	enumerable: true,
	get: function() {
		return differenceSentences;
	}
});
Object.defineProperty(exports, "historyOf", {
	enumerable: true,
	get: function() {
		return historyOf;
	}
});
Object.defineProperty(exports, "speakerOf", {
	enumerable: true,
	get: function() {
		return speakerOf;
	}
});
Object.defineProperty(exports, "valueInWords", {
	enumerable: true,
	get: function() {
		return valueInWords;
	}
});
