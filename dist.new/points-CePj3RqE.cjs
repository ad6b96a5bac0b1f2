const require_rolldown_runtime = require("./rolldown-runtime-n5aEA02a.cjs");
const require_checks = require("./checks-DBrEh9i3.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_fact_lines = require("./fact-lines-C5yl31vv.cjs");
// src/query/points.ts
var points_exports = require_rolldown_runtime.__exportAll({ othersOf: () => othersOf });
function pointsOf(fact, fields, display) {
	const points = fields.flatMap((field) => {
		const value = fact[field.name] ?? null;
		const others = fact[`${field.name}_complete`] === 0 ? " and others" : "";
		const own = value === null ? "" : require_fact_lines.valueInWords(value, field, display) + others;
		const isOpen = fact.not_compared.includes(field.name);
		const given = givenFor(field, own, fact, display);
		return own === "" ? [] : [{
			field,
			own,
			verdict: verdictOn(field, fact),
			isOpen,
			given
		}];
	});
	const rank = ({ verdict, isOpen }) => {
		if (verdict) return require_main.verdictOf(verdict)?.style === "good" ? 2 : 0;
		return isOpen ? 1 : 3;
	};
	return points.sort((one, other) => rank(one) - rank(other));
}
function verdictOn({ name }, { agrees_in, differs_in }) {
	const agrees = agrees_in.includes(name);
	if (differs_in.includes(name)) return agrees ? "contested" : "differs";
	return agrees ? "agrees" : void 0;
}
function givenFor(field, own, fact, display) {
	const given = ({ value }) => value?.[field.name] ?? null;
	const textOf = (check) => {
		const value = given(check);
		if (value !== null) return require_fact_lines.valueInWords(value, field, display);
		const { source } = require_main.verdictOf(check.verdict) ?? {};
		if (source || require_main.isAgainst(check.verdict)) return source ?? "something else";
		return require_checks.isText(field) ? "the same" : own;
	};
	const ofField = fact.checks.filter(({ on_field = [] }) => on_field.includes(field.name));
	const byText = Map.groupBy(ofField, textOf);
	return Array.from(byText, ([text, checks]) => ({
		value: checks.map(given)[0] ?? null,
		text,
		checks
	}));
}
function pointTable(fact, kind, display) {
	const points = pointsOf(fact, kind.fields, display);
	const said = new Map(points.flatMap(({ given }) => given.flatMap(({ checks }) => checks)).map((check) => [keyOf(check), check]));
	const keys = [...said.keys()];
	const withNumbers = ({ text, checks }) => {
		return `${text} [${[...new Set(checks.map((check) => keys.indexOf(keyOf(check)) + 1))].join(", ")}]`;
	};
	const rows = points.map(({ field, own, verdict = null, isOpen, given }) => {
		const texts = given.map(withNumbers);
		const others = verdict && texts.length === 0 ? ["follows from its date"] : texts;
		const isInferred = fact.inferred.includes(field.name);
		return {
			verdict,
			point: require_main.nounOf(field),
			own: isInferred ? `${own} (inferred)` : own,
			others: [...isOpen ? ["not compared"] : [], ...others].join(", ")
		};
	});
	const columns = pointColumns(rows.some(({ others }) => others !== ""));
	return {
		table: {
			columns,
			all: columns,
			line: columns,
			isWhole: true,
			rows,
			notes: require_main.notesAt("table", ...require_main.caveatsOf(points.map(({ field }) => ({
				name: require_main.nounOf(field),
				caveat: field.note
			}))))
		},
		said: [...said.values()]
	};
}
function keyOf({ says, source }) {
	return JSON.stringify([says, source]);
}
function pointColumns(hasHeadings = true) {
	const [own, others] = hasHeadings ? ["Bulletin", "Others"] : ["", ""];
	return [
		{
			...require_main.plainColumn("point", ""),
			tone: () => "faint"
		},
		require_main.plainColumn("own", own),
		{
			...require_main.plainColumn("others", others),
			tone: ({ verdict }) => require_main.verdictOf(verdict)?.style ?? "faint"
		}
	];
}
function othersOf(kinds) {
	return (row, display) => {
		const fact = {
			...require_main.valuesIn(row["document"]),
			...row
		};
		const kind = kinds.find((each) => each.kind === fact["kind"]);
		return kind ? othersIn(fact, kind, display) : [];
	};
}
function othersIn(fact, kind, display) {
	return pointsOf(fact, kind.fields.filter(({ name }) => fact.differs_in.includes(name)), display).flatMap((point) => {
		const { field, own, verdict = "" } = point;
		const isDate = fact[field.name] === fact["date"];
		return bestFirst(point).map(({ text, checks: [best, ...more] }) => {
			const { publisher, title = "", grade = "" } = best?.source ?? {};
			const count = more.length > 0 ? `; ${more.length} more` : "";
			const by = {
				speaker: require_fact_lines.speakerOf(publisher ?? title),
				grade: grade.replace("-", " ") + count
			};
			return {
				verdict,
				field,
				isDate,
				own,
				text,
				...by
			};
		});
	});
}
function bestFirst({ field, given }) {
	const differing = given.filter(({ checks }) => checks.some(({ verdict }) => require_main.isAgainst(verdict)));
	const against = differing.length > 0 ? differing : given;
	const finerThan = (one) => against.find((other) => require_checks.outcomeOf(field, one.value, other.value)?.finer) ?? one;
	const byValue = Map.groupBy(against, finerThan);
	return Array.from(byValue, ([value, alike]) => {
		const checks = alike.flatMap((each) => each.checks).sort((one, other) => require_checks.gradeOf(one) - require_checks.gradeOf(other));
		return {
			...value,
			checks
		};
	}).sort((one, other) => require_checks.gradeOf(one.checks[0]) - require_checks.gradeOf(other.checks[0]));
}
Object.defineProperty(exports, "othersIn", {
	enumerable: true,
	get: function() {
		return othersIn;
	}
});
Object.defineProperty(exports, "pointColumns", {
	enumerable: true,
	get: function() {
		return pointColumns;
	}
});
Object.defineProperty(exports, "pointTable", {
	enumerable: true,
	get: function() {
		return pointTable;
	}
});
Object.defineProperty(exports, "points_exports", {
	enumerable: true,
	get: function() {
		return points_exports;
	}
});
