const require_main = require("./main-rDNL-VjD.cjs");
const require_points = require("./points-CePj3RqE.cjs");
// src/query/disputes.ts
function standingOf(database, filters) {
	const counts = `count(*), coalesce(sum(${require_main.disputed.sql}), 0), count(f.verdict)`;
	const [[facts = 0, disputes = 0, compared = 0] = []] = [...require_main.readCells(database, `SELECT ${counts} FROM fact_rows f ${require_main.where(filters)}`, require_main.valuesOf(filters))];
	return {
		facts,
		disputed: disputes,
		agree: compared - disputes
	};
}
function standingText({ facts, disputed, agree }) {
	const rest = facts - disputed - agree;
	const [are, agreeing, were] = [
		disputed === 1 ? "is" : "are",
		agree === 1 ? "agrees" : "agree",
		rest === 1 ? "was" : "were"
	];
	return `${disputed} of ${require_main.counted(facts, "fact")} ${are} disputed; ${agree} ${agreeing}; ${rest} ${were} not compared, or not in full.`;
}
function byDispute(database, kinds, filters, limit) {
	const facts = require_main.selectFacts(database, {
		kind: null,
		filters,
		limit,
		order: "f._disputed_by NULLS LAST"
	});
	return Array.from(facts).flatMap((fact) => {
		const kind = kinds.find((each) => each.kind === fact["kind"]);
		return kind ? [{
			fact,
			kind
		}] : [];
	});
}
function disputesIn(facts, display) {
	const rows = facts.flatMap(({ fact, kind }) => require_points.othersIn(fact, kind, display).map(({ verdict, field, own, text, grade }) => {
		return {
			verdict,
			point: require_main.nounOf(field),
			own,
			others: `${text} (${grade.split(";")[0]})`,
			id: fact.id
		};
	}));
	const columns = [...require_points.pointColumns(), require_main.idColumn()];
	return {
		columns,
		all: columns,
		line: columns,
		rows
	};
}
Object.defineProperty(exports, "byDispute", {
	enumerable: true,
	get: function() {
		return byDispute;
	}
});
Object.defineProperty(exports, "disputesIn", {
	enumerable: true,
	get: function() {
		return disputesIn;
	}
});
Object.defineProperty(exports, "standingOf", {
	enumerable: true,
	get: function() {
		return standingOf;
	}
});
Object.defineProperty(exports, "standingText", {
	enumerable: true,
	get: function() {
		return standingText;
	}
});
