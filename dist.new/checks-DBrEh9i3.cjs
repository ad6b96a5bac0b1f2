const require_main = require("./main-rDNL-VjD.cjs");
// src/model/checks.ts
function comparisonOf(fact, kind) {
	const outcomes = kind.fields.map((field) => ({
		name: field.name,
		...outcomeIn(field, fact, kind)
	}));
	const agrees_in = outcomes.flatMap(({ agrees, name }) => agrees ? name : []);
	const differs_in = outcomes.flatMap(({ differs, name }) => differs ? name : []);
	const claim = claimOf(fact, kind);
	const not_compared = claim.filter((name) => ![...agrees_in, ...differs_in].includes(name));
	const [agreeing, differing] = kind.opinion ? ["supported", "opposed"] : ["agrees", "differs"];
	const allAgrees = claim.length > 0 && not_compared.length === 0 ? agreeing : null;
	return {
		verdict: differs_in.some((name) => agrees_in.includes(name)) ? "contested" : differs_in.length > 0 ? differing : allAgrees,
		agrees_in,
		differs_in,
		not_compared
	};
}
function outcomeIn(field, { checks = [], ...fact }, kind) {
	const counting = checks.filter(({ source, verdict }) => source?.grade !== "site" && verdict !== void 0);
	const own = counting.filter(({ on_field = [] }) => on_field.includes(field.name));
	const isContested = own.some((one, at) => own.slice(at + 1).some((other) => haveOtherValues(one, other, field)));
	const agrees = own.some(({ verdict }) => !require_main.isAgainst(verdict)) || isReached(field, counting, fact[field.name], kind);
	const differs = own.some(({ verdict }) => require_main.isAgainst(verdict));
	return {
		agrees: agrees || isContested,
		differs: differs || isContested
	};
}
function isReached(field, checks, status, kind) {
	if (checks.length === 0 || field !== require_main.stagesOf(kind)?.status) return false;
	const dates = require_main.stageDates(kind, status);
	return checks.some(({ on_field = [] }) => on_field.some((name) => dates.includes(name)));
}
function haveOtherValues(one, other, field) {
	const [mine, yours] = [one, other].map(({ value }) => value?.[field.name]);
	if (mine === void 0 || yours === void 0 || one.finer !== other.finer) return false;
	if (one.finer && (hasAll(mine, yours) || hasAll(yours, mine))) return false;
	return outcomeOf(field, mine, yours)?.verdict === "differs";
}
function hasAll(whole, part) {
	const items = [whole].flat();
	return [part].flat().every((item) => items.includes(item));
}
function claimOf(fact, { claim, columns, fields }) {
	const stated = fields.map(({ name }) => name).filter((name) => (fact[name] ?? null) !== null);
	return (claim.length > 0 ? claim : [columns]).map((group) => group.filter((name) => stated.includes(name))).find(({ length }) => length > 0) ?? [];
}
function disputedBy({ checks = [] }) {
	const against = checks.filter(({ verdict }) => require_main.isAgainst(verdict)).map(gradeOf);
	return against.length > 0 ? Math.min(...against) : null;
}
function gradeOf({ source } = {}) {
	return Object.keys(require_main.grades).indexOf(source?.grade ?? "site");
}
function outcomeOf(field, stated, given, isPart) {
	const complete = [field.complete === void 0, true];
	if (!complete[0] && require_main.fieldType(field).relate(stated, given, complete) === "finer") return void 0;
	const relation = relationOf(field, stated, given, complete, isPart);
	if (relation === "open" || relation === "different" && isText(field)) return void 0;
	return outcomes[relation];
}
function isText({ type }) {
	return type === "text" || type === "texts";
}
const outcomes = {
	same: { verdict: "agrees" },
	finer: {
		verdict: "agrees",
		finer: true
	},
	coarser: { verdict: "is less exact" },
	different: { verdict: "differs" }
};
function relationOf(field, stated, given, complete, isPart) {
	const relation = require_main.fieldType(field).relate(stated, given, complete);
	if (relation !== "different") return relation;
	if (isWithin(field, stated, given, isPart)) return "finer";
	return isWithin(field, given, stated, isPart) ? "coarser" : "different";
}
function isWithin(field, whole, part, isPart) {
	const register = require_main.registerOfField(field) ?? "";
	const includes = (one, other) => one === other || require_main.choiceWords(require_main.ownValue(field.choices ?? {}, one)).includes?.includes(other) || isPart?.(register, other, one);
	const [wholes = [], parts = []] = [whole, part].map((value) => [value].flat().map(String));
	return parts.every((each) => wholes.some((one) => includes(one, each))) && wholes.every((one) => parts.some((each) => includes(one, each)));
}
function decide(check, fields, fact, isPart) {
	const { verdict, finer, agrees = "", supports, value = {} } = check;
	if (supports !== void 0) return { outcome: require_main.supportWords[supports] ?? { verdict: "" } };
	if (verdict !== void 0) return { outcome: {
		verdict,
		finer
	} };
	const followed = fields.map((field) => {
		const { [field.name]: given = null } = value;
		return given === null ? void 0 : outcomeOf(field, fact[field.name] ?? null, given, isPart);
	});
	const outcomes = followed.map((each) => each ?? require_main.agreements[agrees]);
	const [outcome = { verdict: "" }] = outcomes;
	return {
		outcome: {
			...outcome,
			finer: outcomes.some((each) => each?.finer)
		},
		problem: problemIn(check, fields, fact, followed)
	};
}
function problemIn({ agrees = "", value, facts }, fields, fact, followed) {
	const editor = require_main.agreements[agrees];
	const undecided = fields.filter((_, at) => !followed[at]);
	const on_field = fieldNames(undecided);
	if (undecided.length > 0 && !editor) return {
		code: "CHECK_UNDECIDED",
		values: { on_field }
	};
	const verdicts = followed.map((each) => (each ?? editor)?.verdict);
	const [verdict = "", other] = new Set(verdicts);
	if (other !== void 0) return {
		code: "TWO_OUTCOMES",
		key: "on_field",
		values: { outcomes: verdicts.map((each, at) => `${each} on ${fields[at]?.name}`).join(", ") }
	};
	if (undecided.length > 0) return agrees === "yes" || value ? void 0 : {
		code: "CHECK_WITHOUT_VALUE",
		values: { on_field }
	};
	if (editor?.verdict === verdict) return {
		code: "VERDICT_FOLLOWS",
		key: "agrees"
	};
	if (!editor && require_main.verdictOf(verdict)) return void 0;
	const text = (values) => fields.map((field) => require_main.fieldType(field).show(values[field.name] ?? null, require_main.codesDisplay, field)).join(", ");
	const values = {
		field: fieldNames(fields),
		stated: text(fact),
		given: text(value ?? {}),
		follows: verdict
	};
	return {
		code: "WRONG_VERDICT",
		key: editor ? "agrees" : facts ? "facts" : "value",
		values
	};
}
function withVerdict({ verdict: _, finer: __, agrees, supports, ...rest }, outcome) {
	return {
		verdict: outcome.verdict,
		...outcome.finer && { finer: true },
		...rest
	};
}
function fieldNames(fields) {
	return fields.map(({ name }) => name).join(", ");
}
Object.defineProperty(exports, "comparisonOf", {
	enumerable: true,
	get: function() {
		return comparisonOf;
	}
});
Object.defineProperty(exports, "decide", {
	enumerable: true,
	get: function() {
		return decide;
	}
});
Object.defineProperty(exports, "disputedBy", {
	enumerable: true,
	get: function() {
		return disputedBy;
	}
});
Object.defineProperty(exports, "fieldNames", {
	enumerable: true,
	get: function() {
		return fieldNames;
	}
});
Object.defineProperty(exports, "gradeOf", {
	enumerable: true,
	get: function() {
		return gradeOf;
	}
});
Object.defineProperty(exports, "isText", {
	enumerable: true,
	get: function() {
		return isText;
	}
});
Object.defineProperty(exports, "outcomeOf", {
	enumerable: true,
	get: function() {
		return outcomeOf;
	}
});
Object.defineProperty(exports, "outcomes", {
	enumerable: true,
	get: function() {
		return outcomes;
	}
});
Object.defineProperty(exports, "relationOf", {
	enumerable: true,
	get: function() {
		return relationOf;
	}
});
Object.defineProperty(exports, "withVerdict", {
	enumerable: true,
	get: function() {
		return withVerdict;
	}
});
