const require_checks = require("./checks-DBrEh9i3.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
// src/model/given.ts
function givenTogether(facts, fields, isPart) {
	const value = {};
	let clash;
	for (const field of fields) {
		const { name } = field;
		const stating = facts.filter((fact) => (fact[name] ?? null) !== null);
		const all = [...new Set(stating.flatMap((fact) => fact[name] ?? []))];
		if (stating.length === 0) continue;
		const best = stating.reduce((one, two) => {
			const [first = null, second = null] = [one[name], two[name]];
			const relation = require_main.isList(field) || require_checks.isText(field) ? "open" : require_checks.relationOf(field, first, second, [true, true], isPart);
			if (relation === "different") clash = {
				field: name,
				one: `${one["id"]}`,
				two: `${two["id"]}`,
				first: `${first}`,
				second: `${second}`
			};
			return relation === "finer" ? two : one;
		});
		value[name] = require_main.isList(field) ? all : require_checks.isText(field) ? all.join("; ") : best[name] ?? null;
	}
	return {
		value,
		clash
	};
}
function decidedBy(kind, fact, given, days, isPart) {
	const { status } = require_main.stagesOf(kind) ?? {};
	const isGiven = ({ name }) => !kind.subject.includes(name) && [fact, given].every((each) => each[name] != null);
	return require_main.writtenFields(kind).flatMap((field) => {
		if (!isGiven(field)) return [];
		const raw = {
			value: given[field.name] ?? null,
			isSure: !require_main.isList(field)
		};
		const { value, isSure } = field === status ? statusThen(kind, given, days) : raw;
		const stated = fact[field.name] ?? null;
		const binding = field === status ? require_main.relateStatuses(kind, String(stated), String(value)) : void 0;
		const outcome = binding ? require_checks.outcomes[binding] : require_checks.outcomeOf(field, stated, value, isPart);
		const counts = outcome?.verdict === "agrees" || outcome?.verdict === "differs" && isSure;
		return outcome && counts ? [{
			field,
			value,
			outcome
		}] : [];
	});
}
function statusThen(kind, given, { own, other }) {
	const stated = given[require_main.stagesOf(kind)?.status.name ?? ""] ?? null;
	const isLast = stated === kind.stages.at(-1)?.status;
	if (other < own && !isLast) return {
		value: null,
		isSure: false
	};
	const { status, certainty } = require_main.statusOn(kind, own, given);
	if (certainty === "known") return {
		value: status,
		isSure: true
	};
	return {
		value: certainty === "undated" ? stated : null,
		isSure: other <= own
	};
}
Object.defineProperty(exports, "decidedBy", {
	enumerable: true,
	get: function() {
		return decidedBy;
	}
});
Object.defineProperty(exports, "givenTogether", {
	enumerable: true,
	get: function() {
		return givenTogether;
	}
});
