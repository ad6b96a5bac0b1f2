const require_main = require("./main-rDNL-VjD.cjs");
const require_disputes = require("./disputes-D5hSD7VP.cjs");
const require_in_question = require("./in-question-Cvj7DwqA.cjs");
// src/query/summary.ts
function summarise(database, kinds, filters) {
	const rows = kinds.map((kind) => {
		const standing = require_disputes.standingOf(database, [...filters, {
			sql: "f.kind = ?",
			values: [kind.kind]
		}]);
		return {
			kind: kind.kind,
			...standing,
			trend: trendOf(database, {
				kind,
				filters
			})
		};
	});
	const numbers = [
		"facts",
		"disputed",
		"agree"
	].map((name) => require_main.plainColumn(name, void 0, "right"));
	const columns = [
		require_main.plainColumn("kind"),
		...numbers,
		trendColumn(kinds)
	];
	const incomplete = require_in_question.explainIncomplete(database, kinds, filters);
	const notes = require_main.notesAt("table", require_disputes.standingText(require_disputes.standingOf(database, filters)), incomplete);
	return {
		columns,
		all: columns,
		rows: rows.filter(({ facts }) => facts !== 0),
		notes
	};
}
function trendOf(database, { kind, filters }) {
	const { trend, over } = kind?.summary ?? {};
	if (!kind || trend === void 0 || over === void 0) return [];
	const stated = [...filters, {
		sql: `${require_main.quoteName(trend)} IS NOT NULL AND f.superseded_by IS NULL`,
		values: []
	}];
	const from = require_main.fromClause(kind);
	const entries = require_main.subjectEntries(kind).map(({ name }) => require_main.quoteName(name));
	if ([...require_main.selectCells(database, `DISTINCT ${entries.join() || 1}`, from, stated, "LIMIT 2")].length > 1) return [];
	const rest = `ORDER BY ${require_main.quoteName(`${over}_first`)}, k._source, k._position`;
	const points = require_main.selectCells(database, `${require_main.quoteName(over)}, ${require_main.quoteName(trend)}`, from, stated, rest);
	return Array.from(points, ([over, value]) => ({
		over,
		value
	}));
}
const maxPoints = 12;
function trendText(database, query) {
	return query.kind ? textOf(trendOf(database, query), query.kind) : "";
}
function textOf(points, kind) {
	const field = require_main.fieldOf(kind, kind.summary.trend ?? "");
	if (!field || points.length === 0) return "";
	const display = {
		...require_main.codesDisplay,
		forReader: true
	};
	const texts = points.map(({ over, value }) => `${over} ${require_main.fieldType(field).show(value, display, field)}`);
	const line = texts.length <= maxPoints ? texts.join(" → ") : `${texts[0]} → … → ${texts.at(-1)}`;
	return `${kind.title}: ${require_main.labelInTitle({
		...field,
		caveat: field.note
	})}: ${line}`;
}
function trendColumn(kinds) {
	return {
		...require_main.plainColumn("trend"),
		show: (points, _display, row) => {
			const kind = kinds.find((each) => each.kind === row["kind"]);
			return kind ? textOf(points, kind) : "";
		}
	};
}
Object.defineProperty(exports, "summarise", {
	enumerable: true,
	get: function() {
		return summarise;
	}
});
Object.defineProperty(exports, "trendText", {
	enumerable: true,
	get: function() {
		return trendText;
	}
});
