const require_find_passages = require("./find-passages-zcVNiVlJ.cjs");
const require_reading = require("./reading-m0i2WrxT.cjs");
const require_finding = require("./finding-DjN3g5e-.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
// src/verify/claims.ts
function claimsOf({ database, kinds }, source, background) {
	const filters = source === null ? [] : [{
		sql: "f.source = ?",
		values: [source]
	}];
	return Iterator.from(kinds).flatMap((kind) => {
		return require_main.selectFacts(database, {
			kind,
			filters
		}).map((fact) => require_finding.claimOf(statedIn(fact, kind), background));
	});
}
function statedIn({ inferred = [], checks = [], counted = {}, ...fact }, kind) {
	const { paragraph = null, page = null, chars = null, hash = null } = fact.place;
	const valuesOf = (record) => kind.fields.flatMap((field) => {
		const value = record[field.name] ?? null;
		const evidence = value === null ? [] : require_main.fieldType(field).evidence(value, field);
		const own = {
			field: field.name,
			isInList: require_main.isList(field),
			isInferred: inferred.includes(field.name)
		};
		return evidence.map((each) => ({
			...own,
			...each
		}));
	});
	return {
		id: fact.id,
		paragraph,
		page,
		anchor: chars === null || hash === null ? null : {
			chars,
			hash
		},
		values: valuesOf(fact),
		counted,
		checks: checks.map(({ says, value = {}, facts }) => facts ? {
			says: "",
			values: []
		} : {
			says,
			values: valuesOf(value)
		}),
		says: fact.says
	};
}
const noFact = "no_fact ";
function passagesOf(copy, { database }) {
	const sql = `SELECT id, ${require_main.placeColumns.join()} FROM fact_rows WHERE source = ? AND hash IS NOT NULL`;
	const facts = database.prepare(sql).all(copy.source).flatMap(({ id, ...row }) => {
		const { paragraph, page, chars, hash } = require_main.placeIn(require_main.placeColumns.map((name) => row[name]));
		return chars === null || hash === null ? [] : [{
			id: String(id),
			paragraph,
			page,
			anchor: {
				chars,
				hash
			}
		}];
	});
	const settled = (require_main.sourceById(database, copy.source)?.no_fact ?? []).map((each, at) => {
		const { paragraph = null, page = null, why, ...anchor } = each;
		const place = require_main.placeText({
			paragraph,
			page,
			file: null,
			row: null
		});
		return {
			id: `${noFact}${at + 1}, ${place}: ${why}`,
			paragraph,
			page,
			anchor
		};
	});
	const all = [...facts, ...settled];
	const places = require_find_passages.findPassages(copy, all);
	return new Map(all.map(({ id }, at) => [id, places[at]?.first ?? []]));
}
function noFactFindings(copy, index) {
	const passages = require_main.sourceById(index.database, copy.source)?.no_fact.length ? [...passagesOf(copy, index)] : [];
	const facts = passages.filter(([id]) => !id.startsWith(noFact));
	return passages.slice(facts.length).flatMap(([id, own]) => {
		const of = {
			field: noFact.trim(),
			value: id.slice(8)
		};
		const same = facts.find(([, others]) => others.some((one) => own.some((other) => require_main.doOverlap(one, other))));
		if (own.length === 0) return require_finding.differs("no_fact", of, "passage", "is not in the copy");
		return same ? require_finding.differs("no_fact", of, "passage", `is also in the fact ${same[0]}`) : [];
	});
}
function backgroundOf({ database }, source, more = []) {
	const entries = [...database.prepare("SELECT * FROM entries").all().map((row) => ({
		register: String(row["register"]),
		entry: require_main.entryOf(row)
	})), ...more].map(({ register, entry }) => {
		return {
			register,
			id: entry.id,
			names: [...require_main.spellingsOf(entry), entry.ids["iso3"] ?? entry.name]
		};
	});
	const described = source === null ? void 0 : require_main.sourceById(database, source);
	const date = described?.date ?? described?.retrieved ?? "";
	return {
		names: require_reading.prepareNames(entries),
		date,
		title: described?.title ?? ""
	};
}
Object.defineProperty(exports, "backgroundOf", {
	enumerable: true,
	get: function() {
		return backgroundOf;
	}
});
Object.defineProperty(exports, "claimsOf", {
	enumerable: true,
	get: function() {
		return claimsOf;
	}
});
Object.defineProperty(exports, "noFact", {
	enumerable: true,
	get: function() {
		return noFact;
	}
});
Object.defineProperty(exports, "noFactFindings", {
	enumerable: true,
	get: function() {
		return noFactFindings;
	}
});
Object.defineProperty(exports, "passagesOf", {
	enumerable: true,
	get: function() {
		return passagesOf;
	}
});
Object.defineProperty(exports, "statedIn", {
	enumerable: true,
	get: function() {
		return statedIn;
	}
});
