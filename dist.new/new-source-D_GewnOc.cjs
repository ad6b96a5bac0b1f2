require("./rolldown-runtime-n5aEA02a.cjs");
const require_dist$1 = require("./dist-gJK9tRYC.cjs");
const require_outline = require("./outline-COyQ4QDb.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_new_files = require("./new-files-AaDeIxGq.cjs");
const require_output = require("./output-D-lVqxCc.cjs");
const require_problem = require("./problem-BLzO0Gvn.cjs");
const require_bulletin = require("./bulletin-CR9Cdps-.cjs");
const require_copy = require("./copy-a4HXjAu7.cjs");
const require_dates = require("./dates-my2wwATn.cjs");
const require_reading = require("./reading-m0i2WrxT.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/write/read-masthead.ts
var import_dist = require_dist$1.require_dist();
function readMasthead(copy) {
	const lines = require_outline.outlineOf(copy).filter(({ part }) => part === "masthead").map(({ text, line }) => ({
		text: text.normalize("NFKC"),
		line
	}));
	const texts = lines.map(({ text }) => text);
	const at = texts.findIndex((line) => require_copy.bulletinNumberIn(line) !== null);
	const rest = lines.slice(at + 1).filter(({ text }) => !isDateLine(text));
	const word = at >= 0 && /^[\p{Lu}\s]{4,40}$/u.test(rest[0]?.text ?? "") ? rest.shift()?.text : void 0;
	const short = /©\s*(\p{Lu}{2,})/u.exec(texts.join("\n"))?.[1];
	const above = nameAbove(texts.slice(0, Math.max(at, 0)));
	const { institution, ...titled } = titleAndAuthors(rest);
	const isSeries = short !== void 0 && above?.startsWith(`${short} `) === true;
	const series = word ?? (isSeries ? above.slice(short.length + 1) : void 0);
	const publisher = isSeries || above === void 0 ? institution : spelledIn(above, copy);
	const own = texts.find(isDateLine) ?? "";
	const date = (at < 0 ? [own] : [
		texts[at] ?? "",
		texts.slice(at, at + 3).join(" "),
		own
	]).map((line) => dayIn(line)?.date).find((each) => each !== void 0);
	return {
		...series && short && { series: `${short} ${inTitleCase(series)}` },
		...require_copy.bulletinNumberIn(texts.join("\n")),
		...date && { date },
		...titled,
		...publisher && { publisher }
	};
}
function readPublication(copy) {
	const seen = readMasthead(copy);
	const { author, ...about } = copy.about;
	const known = [
		"title",
		"authors",
		"date",
		"publisher"
	].flatMap((name) => name in seen ? [[name, seen[name]]] : []);
	return {
		...Object.fromEntries(known),
		...about,
		...author !== void 0 && { authors: author.split(/\s*[,;]\s*/) }
	};
}
function dayIn(line) {
	const days = require_reading.readText(line).dates.filter(({ day, year }) => day !== void 0 && year !== void 0);
	return require_dates.resolveDates(days, { bulletin: "" })[0];
}
function isDateLine(line) {
	const day = dayIn(line);
	return day !== void 0 && day.end - day.start === line.length;
}
function nameAbove(lines) {
	const from = lines.findLastIndex((line) => /^the\s/i.test(line));
	const name = require_copy.readable(lines.slice(from >= 0 ? from : -1).join("\n"));
	return name.includes(" ") ? name : void 0;
}
function spelledIn(name, { body, paragraphs }) {
	const text = body.slice(paragraphs[0]?.start ?? 0);
	const words = name.split(/\s+/).map((word, at) => {
		if (at > 0 && SMALL.test(word)) return word.toLowerCase();
		return (text.match(new RegExp(`(?<!\\p{L})${RegExp.escape(word)}(?!\\p{L})`, "giu")) ?? []).find((other) => /^\p{Lu}/u.test(other));
	});
	return words.every((word) => word !== void 0) ? words.join(" ") : name;
}
const SMALL = /^(?:and|for|in|of|on|the)$/i;
function inTitleCase(text) {
	return text.toLowerCase().split(/\s+/).map((word, at) => at > 0 && SMALL.test(word) ? word : require_main.capitalised(word)).join(" ");
}
function titleAndAuthors(lines) {
	const last = lines.at(-1);
	const names = (last?.text ?? "").split(/\s*,\s*|\s+(?:and|i)\s+|\s*&\s*/u);
	const hasAuthors = lines.length > 1 && names.every((name) => NAME.test(name));
	const isApart = last !== void 0 && last.line > (lines.at(-2)?.line ?? last.line) + 1;
	const institution = !hasAuthors && isApart && INSTITUTION.test(last.text) ? last.text : void 0;
	const titleLines = lines.slice(0, hasAuthors || institution !== void 0 ? -1 : void 0);
	const title = require_copy.readable(titleLines.map(({ text }) => text).join("\n"));
	return {
		...title && { title },
		...hasAuthors && { authors: names },
		...institution && { institution }
	};
}
const INSTITUTION = /\b(?:association|centre|center|commission|committee|council|federation|foundation|institute|institution|lawyers|ministry|network|office|organi[sz]ation|society|union|university)\b/i;
const NAME = /^\p{Lu}[\p{L}.'’-]*(?:\s(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|al|bin)){1,4}$/u;
// src/write/new-source.ts
async function makeSource(folder, form, given, copy, { kinds, database }) {
	const name = form === "bulletin" ? "bulletin" : "source";
	const found = copy ? form === "bulletin" ? readMasthead(copy) : readPublication(copy) : {};
	const stated = {
		...name === "source" && { form },
		...found,
		...given
	};
	requireComplete(form, stated, found);
	const document = new import_dist.Document(stated, { schema: "core" });
	(0, import_dist.visit)(document, { Seq: (_, list) => void Object.assign(list, { flow: true }) });
	const plain = `${require_bulletin.schemaLine(name)}${document.toString({ lineWidth: 0 })}`;
	const { text, problems } = await require_bulletin.checkedSource(name, (0, node_path.basename)(folder), plain);
	const reasons = problems.map((problem) => `${require_problem.problemSays(problem)} ${require_problem.problemRemedy(problem)}`.trim());
	if (reasons.length > 0) throw new require_main.PismError("usage", `The ${form} cannot be written like this`, reasons.join("\n"));
	const ofFacts = form === "dataset" ? [] : kinds.map(({ kind }) => kind);
	const facts = ofFacts.map((kind) => [`${kind}.yaml`, require_bulletin.schemaLine(kind)]);
	const files = new Map([[`${name}.yaml`, text], ...facts]);
	const root = (0, node_path.join)(folder, "..");
	if (require_main.hasFacts(root)) refuseRunning(stated, database);
	const schemas = require_bulletin.schemaFiles([name, ...ofFacts], kinds);
	require_new_files.writeInto(root, schemas, () => require_output.writeAtomically(folder, (draft) => require_new_files.writeFolder(draft, files)));
	return {
		name: `${name}.yaml`,
		names: [...files.keys()],
		text
	};
}
function refuseRunning({ running = "", series = "" }, database) {
	const other = database.prepare("SELECT source FROM sources WHERE running = ? AND series = ?").get(Number(running), String(series));
	if (!other) return;
	const message = `The bulletin ${other["source"]} of ${series} has the running number ${running} already`;
	throw new require_main.PismError("usage", message, "Correct one of the two. Nothing was written.");
}
function statedBy(form, options) {
	const fields = fieldsOfForm(form);
	const given = require_main.statedSourceFields.filter((field) => require_main.optionKey(field) in options);
	const others = given.filter((field) => !require_main.isIn(fields, field)).map(require_main.sourceOption);
	const strange = [...form === "dataset" && "from" in options ? ["--from"] : [], ...others];
	const takes = `It takes ${fields.map(require_main.sourceOption).join(", ")}.`;
	if (strange.length > 0) throw new require_main.PismError("usage", `A ${form} has no ${strange.join(", ")}`, takes);
	return Object.fromEntries(given.map((field) => {
		const value = options[require_main.optionKey(field)];
		const isNumber = field.type === "count" && /^\d{1,15}$/.test(`${value}`);
		return [field.name, isNumber ? Number(value) : value];
	}));
}
function fieldsOfForm(form) {
	const stated = require_main.sourceFileFields[form === "bulletin" ? "bulletin" : "source"].filter((field) => require_main.isIn(require_main.statedSourceFields, field));
	const required = form !== "report";
	return stated.map((field) => field.name === "retrieved" ? {
		...field,
		required
	} : field);
}
function requireComplete(form, stated, found) {
	const missing = fieldsOfForm(form).filter(({ name, required }) => required && !(name in stated));
	if (missing.length === 0) return;
	const flags = missing.map(require_main.sourceOption).join(", ");
	const known = Object.entries(found).map(([name, value]) => `  ${name}: ${[value].flat().join(", ")}\n`);
	const seen = known.length > 0 ? `The copy states:\n${known.join("")}` : "";
	const remedy = `Give ${missing.length > 1 ? "them as options" : "it as an option"}. Nothing was written.`;
	throw new require_main.PismError("usage", `The new ${form} needs ${flags}`, `${seen}${remedy}`);
}
function outlineText(copy, file) {
	const lines = require_outline.outlineOf(copy).filter(({ paragraph }) => paragraph !== null).map(({ paragraph, text }) => `  ${paragraph}: ${require_outline.startOf(text)}`);
	const hint = `If these are not the paragraphs that a reader counts, add \`lead\` and \`headings\` to ${file}.`;
	return `Paragraphs:\n${lines.join("\n")}\n${hint}`;
}
function makeKind(root, name, kinds) {
	const place = (0, node_path.join)(root, "kinds", `${name}.yaml`);
	const title = require_main.capitalised(name.replaceAll("-", " "));
	const template = (0, node_fs.readFileSync)((0, node_path.join)(require_main.builtinFacts, "_templates", "kind.yaml"), "utf8");
	const files = new Map([[`${name}.yaml`, template.replace("KIND", name).replace("TITLE", title)]]);
	require_new_files.writeInto(root, require_bulletin.schemaFiles(["kind"], kinds), () => require_new_files.writeMissing((0, node_path.dirname)(place), files));
	return place;
}
exports.makeKind = makeKind;
exports.makeSource = makeSource;
exports.outlineText = outlineText;
exports.statedBy = statedBy;
