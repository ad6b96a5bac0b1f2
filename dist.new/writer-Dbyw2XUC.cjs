const require_main = require("./main-rDNL-VjD.cjs");
const require_checks = require("./checks-DBrEh9i3.cjs");
// src/store/writer.ts
const keysOf = require_main.cached(require_main.documentKeys, 100);
const formulasOf = require_main.cached(({ fields }) => fields.filter((field) => !require_main.fieldType(field).isWritten).map(({ name }) => name), 100);
const maxToSearch = 1e3;
var Writer = class {
	#database;
	#definitions;
	#statements = new Map();
	#search = require_main.cached(() => new require_main.Search(this.#database));
	#toSearch = new Map();
	#names = {
		...require_main.codesDisplay,
		entry: (register, id) => this.#entry(register, id)?.name ?? id,
		forReader: true
	};
	#lastFact;
	constructor(database, definitions) {
		this.#database = database;
		this.#definitions = definitions;
		this.#lastFact = Number(database.prepare("SELECT max(fact) AS last FROM fact_rows").get()?.["last"] ?? 0);
	}
	addFile({ path, role, source, kind }, hash, items) {
		return Number(this.#insert("files", {
			path,
			role,
			source,
			kind,
			hash,
			items
		}));
	}
	hasSameContent({ file, hash, isGone }) {
		const row = this.#statement("SELECT hash FROM files WHERE path = ?").get(file.path);
		return isGone ? row === void 0 : row?.["hash"] === hash;
	}
	removeFile(path) {
		const row = this.#statement("SELECT file, kind FROM files WHERE path = ?").get(path);
		if (!row) return;
		const file = Number(row["file"]);
		if (this.#statement("SELECT 1 FROM fact_rows WHERE file = ?").get(file)) {
			for (const { fact, texts } of require_main.searchedTexts(this.#database, "file = ?", file)) this.#search().add(fact, texts, "delete");
			for (const table of [
				require_main.quoteName(`kind_${row["kind"]}`),
				"fact_entries",
				"fact_dates"
			]) this.#statement(`DELETE FROM ${table} WHERE fact IN (SELECT fact FROM fact_rows WHERE file = ?)`).run(file);
		}
		for (const table of [
			"fact_rows",
			"sources",
			"problems",
			"files"
		]) this.#statement(`DELETE FROM ${table} WHERE file = ?`).run(file);
	}
	addProblems(file, problems) {
		for (const problem of problems) this.#insert("problems", {
			file,
			across: 0,
			problem: JSON.stringify(problem)
		});
	}
	addSource(file, source) {
		this.#insert("sources", {
			source: source["source"],
			_document: source,
			file
		});
	}
	addEntries() {
		for (const [register, { byId }] of this.#definitions?.registers ?? []) {
			for (const entry of byId.values()) {
				const { id, ids } = entry;
				this.#insert("entries", {
					register,
					id,
					_document: { ...entry }
				});
				for (const name of require_main.namesThatFind(entry)) this.#insert("entry_names", {
					name,
					register,
					id
				});
				for (const name of require_main.namesOfEntry(register, entry)) this.#insert("search_names", name, "OR IGNORE");
				for (const [scheme, value] of Object.entries(ids)) this.#insert("entry_ids", {
					register,
					id,
					scheme,
					value
				});
			}
			for (const { whole, part, how } of require_main.belonging({ byId })) this.#insert("entry_parts", {
				register,
				whole,
				part,
				how
			}, "OR IGNORE");
		}
	}
	addFact({ number, file, kind, position }, { values, line, place }, reading) {
		const { source } = file;
		this.#lastFact += 1;
		const fact = this.#lastFact;
		const fields = kind.fields.map((field) => {
			const value = values[field.name] ?? null;
			return {
				field,
				value,
				stored: cellsOf(field, value)
			};
		});
		const stated = fields.filter(({ field, value }) => require_main.fieldType(field).isDate && value !== null);
		const times = timesOf(new Map(stated.map(({ field, stored }) => [field.name, stored])));
		const dates = datesOfFact(kind, values, times);
		const cells = [
			fact,
			dates.dated_first,
			source,
			position,
			...fields.flatMap(({ stored }) => stored)
		];
		const computed = this.#insertSound(kind, cells, place, reading);
		if (!computed) return;
		const wholeId = (id) => id.includes("/") ? id : `${source}/${id}`;
		const related = (values.related ?? []).map(wholeId);
		const ids = {
			kind: kind.kind,
			id: `${source}/${values.id}`,
			source,
			superseded_by: values.superseded_by ? wholeId(values.superseded_by) : null
		};
		const main = require_main.fieldOf(kind, "date") ? {} : { date: dates.dated };
		const derived = {
			...ids,
			...main,
			related,
			...this.#identifiers(kind, values),
			...computed
		};
		const details = this.#searchWords(kind, values);
		const isNaming = values.checks?.some(({ facts }) => facts);
		this.#insert("fact_rows", {
			fact,
			...ids,
			position,
			...dates,
			...this.#sharedCells(kind, values),
			details,
			related: listed(related),
			file: number,
			line,
			_document: JSON.stringify(require_main.documentOf(keysOf(kind), values, derived)),
			_others: isNaming ? "{}" : null
		});
		const others = [...values.checks ?? [], ...values.notes ?? []].flatMap(({ says }) => says ?? []);
		this.#toSearch.set(fact, {
			says: values.says,
			fields: details,
			others
		});
		if (this.#toSearch.size === maxToSearch) this.writeSearch();
		for (const { field, value } of fields) for (const { register, id } of this.#entriesIn(field, value)) this.#insert("fact_entries", {
			register,
			entry: id,
			fact,
			field: field.name
		}, "OR IGNORE");
		for (const [field, [date = null, first = null, last = null]] of times) this.#insert("fact_dates", {
			fact,
			field,
			date,
			first,
			last
		});
	}
	writeSearch() {
		for (const [fact, texts] of this.#toSearch) this.#search().add(fact, texts);
		this.#toSearch.clear();
	}
	#identifiers({ fields }, values) {
		const identifiers = {};
		for (const field of fields) for (const scheme of field.ids ?? []) {
			const identifier = (id) => this.#entry(require_main.registerOfField(field) ?? "", String(id))?.ids[scheme];
			const value = values[field.name] ?? null;
			const found = Array.isArray(value) ? value.map((id) => identifier(id) ?? null) : identifier(value) ?? null;
			identifiers[require_main.identifierKey(field, scheme)] = found;
		}
		return identifiers;
	}
	#insertSound(kind, cells, place, { report }) {
		try {
			const computed = this.#insertFields(kind, cells);
			const broken = kind.rules.filter((_, rule) => computed[require_main.ruleColumn(rule)] === 1);
			for (const { require: require$1, says } of broken) {
				const values = () => ({
					says: require_main.capitalised(says),
					require: require$1,
					values: valuesInCondition(computed, require$1)
				});
				report("RULE_BROKEN", place, values);
			}
			if (broken.length > 0) this.#statement(`DELETE FROM ${require_main.tableOf(kind)} WHERE fact = ?`).run(cells[0] ?? null);
			const formulas = formulasOf(kind).map((name) => [name, computed[name] ?? null]);
			return broken.length === 0 ? Object.fromEntries(formulas) : void 0;
		} catch (thrown) {
			if (!require_main.isFailedExpression(thrown)) throw thrown;
			return report("NOT_WORKED_OUT", place, { reason: require_main.messageOf(thrown) });
		}
	}
	#insertFields(kind, cells) {
		const { limits } = this.#database;
		const { length } = limits;
		limits.length = cells.reduce((sum, cell) => sum + Buffer.byteLength(String(cell ?? "")), require_main.maxComputedBytes);
		try {
			return this.#kindInsert(kind).get(...cells);
		} finally {
			limits.length = length;
		}
	}
	#entriesIn(field, value) {
		const register = require_main.registerOfField(field);
		if (register === void 0) return [];
		return require_main.fieldType(field).entriesIn(value).map((id) => this.#entry(register, id)).flatMap((entry) => entry ? [{
			...entry,
			register
		}] : []);
	}
	#sharedCells(kind, values) {
		const { paragraph = null, page = null, file = null, row = null, chars = null, hash = null } = values.source;
		const { tags, inferred, corrected, checked } = values;
		const { verdict, agrees_in, differs_in, not_compared } = require_checks.comparisonOf(values, kind);
		const caption = require_main.fieldOf(kind, kind.caption);
		return {
			title: caption ? require_main.fieldType(caption).show(values[caption.name] ?? null, this.#names, caption) : "",
			says: values.says,
			paragraph,
			page_number: page,
			file_name: file,
			row_number: row,
			chars,
			hash,
			tags,
			inferred,
			corrected,
			checked,
			verdict,
			agrees_in: listed(agrees_in),
			differs_in: listed(differs_in),
			not_compared: listed(not_compared),
			_disputed_by: require_checks.disputedBy(values)
		};
	}
	#searchWords(kind, values) {
		const fields = kind.fields.flatMap((field) => {
			const value = values[field.name] ?? null;
			return value === null ? [] : require_main.fieldType(field).show(value, this.#names, field);
		});
		return [
			kind.kind,
			kind.title,
			...fields,
			...values.tags ?? []
		].join("\n");
	}
	#entry(register, id) {
		return this.#definitions?.registers.get(register)?.byId.get(id);
	}
	#insert(table, row, conflict = "") {
		return this.#statement(table, () => {
			const columns = Object.keys(row);
			return `INSERT ${conflict} INTO ${table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`;
		}).run(...Object.values(row).map(cellOf)).lastInsertRowid;
	}
	#kindInsert(kind) {
		return this.#statement(require_main.tableOf(kind), () => {
			const columns = [
				"fact",
				"_dated_first",
				"_source",
				"_position",
				...require_main.writtenColumns(kind)
			].map(require_main.quoteName);
			const values = columns.map(() => "?").join(", ");
			return `INSERT INTO ${require_main.tableOf(kind)} (${columns.join(", ")}) VALUES (${values}) RETURNING ${kind.rules.length + formulasOf(kind).length > 0 ? "*" : "fact"}`;
		});
	}
	#statement(key, sql = () => key) {
		const statement = this.#statements.get(key) ?? this.#database.prepare(sql());
		this.#statements.set(key, statement);
		return statement;
	}
};
function listed(items) {
	return items.length > 0 ? items : null;
}
function cellOf(value) {
	if (value === void 0 || value === null) return null;
	if (typeof value === "boolean") return Number(value);
	return typeof value === "object" ? JSON.stringify(value) : value;
}
function cellsOf(field, value) {
	const { isDate, isWritten } = require_main.fieldType(field);
	if (!isWritten) return [];
	if (!isDate) return [cellOf(value)];
	const days = require_main.readDate(String(value));
	return "first" in days ? [
		String(value),
		days.first,
		days.last
	] : [
		null,
		null,
		null
	];
}
function valuesInCondition(row, rule) {
	return Object.keys(row).filter((name) => new RegExp(`\\b${name}\\b`).test(rule)).map((name) => `${name} ${row[name] === null ? "is absent" : `is ${row[name]}`}`).join(", ");
}
function timesOf(dates) {
	for (const [start, [from = null, first = null]] of [...dates]) {
		const name = start.replace(/_start$/, "");
		const [to = null, , last = null] = dates.get(`${name}_end`) ?? [];
		if (last === null || dates.has(name) || String(first) > String(last)) continue;
		dates.set(name, [
			`${String(from).split("/")[0]}/${String(to).split("/").at(-1)}`,
			first,
			last
		]);
		for (const each of [start, `${name}_end`]) dates.delete(each);
	}
	return dates;
}
function datesOfFact(kind, values, times) {
	const [dated = null, dated_first = null, dated_last = null] = require_main.datingFields(kind, values[require_main.stagesOf(kind)?.status.name ?? ""]).map((name) => times.get(name) ?? times.get(name.replace(/_start$/, ""))).find((time) => time !== void 0) ?? [];
	return {
		dated,
		dated_first,
		dated_last
	};
}
Object.defineProperty(exports, "Writer", {
	enumerable: true,
	get: function() {
		return Writer;
	}
});
