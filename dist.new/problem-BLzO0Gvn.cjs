const require_main = require("./main-rDNL-VjD.cjs");
// src/model/problem.ts
const problemTexts = {
	UNREADABLE_FILE: {
		"severity": "error",
		"says": "The file cannot be read: {reason}.",
		"remedy": "Check that it exists and that you may read it."
	},
	NOT_A_FILE: {
		"severity": "error",
		"says": "This is not a regular file.",
		"remedy": "Replace it with a plain file, or a link to one."
	},
	TOO_LARGE: {
		"severity": "error",
		"says": "The file has {size} bytes; the limit is {limit}.",
		"remedy": "Split it, or move long texts elsewhere."
	},
	NOT_UTF8: {
		"severity": "error",
		"says": "The file is not UTF-8 text.",
		"remedy": "Save it as UTF-8."
	},
	YAML_SYNTAX: {
		"severity": "error",
		"says": "The YAML cannot be parsed: {reason}.",
		"remedy": "Fix the syntax; quote values that contain a colon or #."
	},
	YAML_TAB: {
		"severity": "error",
		"says": "A tab is used where YAML needs spaces.",
		"remedy": "Indent with spaces."
	},
	YAML_DUPLICATE_KEY: {
		"severity": "error",
		"says": "The key {key} appears twice in one mapping.",
		"remedy": "Keep one of them."
	},
	YAML_ALIAS: {
		"severity": "error",
		"says": "Fact files cannot use anchors (&name) and aliases (*name).",
		"remedy": "Write the value out."
	},
	YAML_TAG: {
		"severity": "error",
		"says": "Fact files cannot use tags (!name).",
		"remedy": "Write the value without it; pism knows its type from the kind."
	},
	LONE_SURROGATE: {
		"severity": "error",
		"says": "The text has half a character, such as \\ud800.",
		"remedy": "Write the character itself."
	},
	YAML_KEY: {
		"severity": "error",
		"says": "The key of a mapping must be plain text.",
		"remedy": "Write a field name before the colon."
	},
	TOO_DEEP: {
		"severity": "error",
		"says": "The nesting is deeper than {limit} levels.",
		"remedy": "Remove levels; no fact file needs that many."
	},
	WRONG_ENDING: {
		"severity": "error",
		"says": "The file name ends in .yml; pism reads only .yaml.",
		"remedy": "Rename it to {name}."
	},
	TOO_MANY: {
		"severity": "error",
		"says": "There are more than {limit} {what} here.",
		"remedy": "{remedy}"
	},
	MORE_ERRORS: {
		"severity": "error",
		"says": "There are {count} more errors in this file.",
		"remedy": "Fix those above first; they may cause others."
	},
	MORE_WARNINGS: {
		"severity": "warning",
		"says": "There are {count} more warnings in this file.",
		"remedy": "Check those above first."
	},
	NO_BULLETIN: {
		"severity": "error",
		"says": "The folder has facts, but no bulletin.yaml or source.yaml.",
		"remedy": "Add the first with series, title, date and publisher, or the second with form, title and publisher."
	},
	TWO_SOURCES: {
		"severity": "error",
		"says": "The folder has a bulletin.yaml and a source.yaml.",
		"remedy": "Keep the one that fits."
	},
	UNKNOWN_KIND: {
		"severity": "error",
		"says": "There is no kind called {kind}. {suggestion}",
		"remedy": "Rename the file, or add kinds/{kind}.yaml."
	},
	DUPLICATE_BULLETIN: {
		"severity": "error",
		"says": "The source {source} is also in {other}.",
		"remedy": "Rename one of the two folders."
	},
	BAD_NAME: {
		"severity": "error",
		"says": "{name} cannot be the {what}.",
		"remedy": "Use lower-case letters, digits and hyphens."
	},
	WRONG_TYPE: {
		"severity": "error",
		"says": "{field} must be {expected}, but is {found}.",
		"remedy": "{remedy}"
	},
	EMPTY_VALUE: {
		"severity": "error",
		"says": "{field} is empty.",
		"remedy": "Write a value, or remove the line: leave out what is unknown."
	},
	UNKNOWN_FIELD: {
		"severity": "error",
		"says": "There is no field called {field} here. {suggestion}",
		"remedy": "Correct the name or remove the line."
	},
	WORKED_OUT: {
		"severity": "error",
		"says": "{field} is computed by a formula.",
		"remedy": "Remove the line."
	},
	MISSING_FIELD: {
		"severity": "error",
		"says": "{field} is missing: {about}.",
		"remedy": "Add a line `{field}: …`."
	},
	ONE_PLACE: {
		"severity": "error",
		"says": "{field} has {found}; it needs one of {keys}.",
		"remedy": "Give exactly one of these keys."
	},
	HALF_PAIR: {
		"severity": "error",
		"says": "{given} needs {missing} beside it in {field}.",
		"remedy": "Add the other one, or remove this one."
	},
	UNKNOWN_CHOICE: {
		"severity": "error",
		"says": "{value} is not a choice for {field}. {suggestion}",
		"remedy": "Use one of the choices."
	},
	BAD_DATE: {
		"severity": "error",
		"says": "{value} is not a date: {reason}.",
		"remedy": "Write 1998, 2021-03, 2024-07-03, 2024-Q1 or 2023/2026."
	},
	BAD_NUMBER: {
		"severity": "error",
		"says": "{field} must be a number, 0 or more, but is {found}.",
		"remedy": "Write digits only, as in 4 or 4.5, without a unit."
	},
	BAD_COUNT: {
		"severity": "error",
		"says": "{field} must be a whole number, 0 or more, but is {found}.",
		"remedy": "Write digits only, without a unit."
	},
	SMALL_COUNT: {
		"severity": "error",
		"says": "{field} is {value}; the smallest number allowed is {minimum}.",
		"remedy": "Correct the number."
	},
	LARGE_COUNT: {
		"severity": "error",
		"says": "{field} is {value}; the largest number allowed is {maximum}.",
		"remedy": "Correct the number."
	},
	BAD_LINK: {
		"severity": "error",
		"says": "{value} is not a web address.",
		"remedy": "Write the full address, starting with https://."
	},
	BAD_PATTERN: {
		"severity": "error",
		"says": "{value} cannot be {field}: {rule}.",
		"remedy": "Choose a value of that form."
	},
	TOO_LONG: {
		"severity": "error",
		"says": "{field} has {size} characters; the limit is {limit}.",
		"remedy": "Shorten it: a fact is one statement."
	},
	DUPLICATE_ITEM: {
		"severity": "error",
		"says": "{value} appears twice in {field}.",
		"remedy": "Keep one of them."
	},
	UNKNOWN_ACTOR: {
		"severity": "error",
		"says": "There is no actor called {value}. {suggestion}",
		"remedy": "Use an ISO code, or add the actor to registers/actors.yaml."
	},
	UNKNOWN_ENTRY: {
		"severity": "error",
		"says": "The register has no {value}. {suggestion}",
		"remedy": "Correct the id, or add an entry."
	},
	NAME_OF_ENTRIES: {
		"severity": "error",
		"says": "{name} is a name of {ids} in {register}.",
		"remedy": "Write the id of the one that is meant."
	},
	DUPLICATE_ID: {
		"severity": "error",
		"says": "The id {id} is used twice in this source, also in {other}.",
		"remedy": "Change one of them."
	},
	UNKNOWN_RELATED: {
		"severity": "error",
		"says": "There is no fact {id} without problems. {suggestion}",
		"remedy": "Correct the id, or the problems of that fact, or remove the id."
	},
	RELATED_ONCE: {
		"severity": "warning",
		"says": "{other} does not name {named_by} under `related`.",
		"remedy": "Write it in both facts; `pism check --fix` does it."
	},
	SUPERSEDED_IN_CIRCLE: {
		"severity": "error",
		"says": "The fact is superseded by itself, by way of {next}.",
		"remedy": "Remove one superseded_by."
	},
	UNKNOWN_NOW: {
		"severity": "error",
		"says": "There is no fact {id} without problems to use instead of {gone}. {suggestion}",
		"remedy": "Correct or remove `now`."
	},
	NOT_GONE: {
		"severity": "error",
		"says": "The id {gone} under `gone` is that of a fact, or is there twice.",
		"remedy": "Remove one of them."
	},
	INFERRED_ABSENT: {
		"severity": "error",
		"says": "inferred names {field}, which has no value here.",
		"remedy": "Remove it, or fill in the field."
	},
	COUNTED_ABSENT: {
		"severity": "error",
		"says": "{field} is under `counted` and has no number in this fact.",
		"remedy": "Name a field with a number, or remove it from `counted`."
	},
	RULE_BROKEN: {
		"severity": "error",
		"says": "{says} ({values}).",
		"remedy": "Correct the fact; the rule is: {require}."
	},
	NOT_WORKED_OUT: {
		"severity": "error",
		"says": "An expression of the kind fails for this fact: {reason}.",
		"remedy": "Correct the fact, or the expression in the kind."
	},
	SAYS_OTHERWISE: {
		"severity": "warning",
		"says": "The fact has {value} for {field}, but {found}.",
		"remedy": "Correct one of them{otherwise}."
	},
	SHARED_ANCHOR: {
		"severity": "warning",
		"says": "This fact and {other} have the same passage.",
		"remedy": "Tighten one of the anchors, or name each fact under `related` of the other."
	},
	SAME_FACT: {
		"severity": "warning",
		"says": "This fact says the same as {other}.",
		"remedy": "Remove or correct one of them; if their sentences differ, they may be `related`."
	},
	STATUS_AGAINST_DATES: {
		"severity": "error",
		"says": "{field} is {value}; by its dates it is {latest}.",
		"remedy": "Correct the status or a date."
	},
	WRONG_PLACE: {
		"severity": "error",
		"says": "{source} is a {form}, whose facts have no {found}.",
		"remedy": "Give its {expected} instead."
	},
	CHECK_WITHOUT_SOURCE: {
		"severity": "warning",
		"says": "The check names no source.",
		"remedy": "Add source: {title: …, url: …, grade: …}."
	},
	CHECK_BEFORE_SOURCE: {
		"severity": "warning",
		"says": "{on} is before the source was published ({date}).",
		"remedy": "Correct one of the dates."
	},
	CHECK_IN_FUTURE: {
		"severity": "warning",
		"says": "The day {on} was in the future when this file was read.",
		"remedy": "Correct the date."
	},
	CHECK_SAYS_OTHERWISE: {
		"severity": "warning",
		"says": "The check has {value} for {field}, but {found}.",
		"remedy": "Correct one of them."
	},
	CHECK_FIELD_ABSENT: {
		"severity": "error",
		"says": "The check is on {field}, which has no value in this fact. {suggestion}",
		"remedy": "Compare a field that the fact has, or move the check to `notes`."
	},
	OTHER_CHECK_FIELD: {
		"severity": "error",
		"says": "The check is on {on_field}, and its value gives {field}.",
		"remedy": "Add the field to `on_field`, or write another check for it."
	},
	TWO_OUTCOMES: {
		"severity": "error",
		"says": "The source {outcomes}.",
		"remedy": "Write one check for what agrees and another for what differs."
	},
	CHECK_WITHOUT_VALUE: {
		"severity": "error",
		"says": "A check whose source is finer or differs needs the value that the source gives.",
		"remedy": "Add `value: {{on_field}: …}`, or move the check to `notes`."
	},
	WRONG_VERDICT: {
		"severity": "error",
		"says": "The source gives {given} for {field} and the fact has {stated}, so the source {follows}.",
		"remedy": "Correct the value, overrule it with `verdict` and `why`, or move the check to `notes`."
	},
	CHECK_UNDECIDED: {
		"severity": "error",
		"says": "The values do not say whether the source agrees on {on_field}.",
		"remedy": "Add `agrees: yes`, `finer` or `no`; two texts do not decide it, and a check without `value` has none to compare."
	},
	TWO_VERDICTS: {
		"severity": "error",
		"says": "A check has `agrees` or `verdict`, not both.",
		"remedy": "Keep `verdict` if it has a `why`, else `agrees`."
	},
	VERDICT_FOLLOWS: {
		"severity": "warning",
		"says": "The verdict follows from the values.",
		"remedy": "Remove `agrees`."
	},
	READ_FROM_FACTS: {
		"severity": "error",
		"says": "A check that names facts cannot have {key}, which is read from them.",
		"remedy": "Remove it, or write the check without `facts`."
	},
	WRONG_CHECK_FACT: {
		"severity": "error",
		"says": "The check cannot name {named}: {why}.",
		"remedy": "Name facts of one other source and of the kind {kind}, or move the check to `notes`."
	},
	FACTS_CONTRADICT: {
		"severity": "warning",
		"says": "{one} gives {first} for {field}, and {two} gives {second}: no fact is compared with them together.",
		"remedy": "Correct one of them, name one under `superseded_by`, or write a check for each."
	},
	SAME_DOCUMENT: {
		"severity": "error",
		"says": "{document} is also the document of {other}.",
		"remedy": "Correct one of them, or join the two sources."
	},
	KIND_NAME: {
		"severity": "error",
		"says": "The file is called {file}, but the kind {kind}.",
		"remedy": "Use the same name for both."
	},
	KIND_EXISTS: {
		"severity": "error",
		"says": "There is another kind {kind} in {other}.",
		"remedy": "Choose another name, or make the two files the same."
	},
	KIND_REPLACED: {
		"severity": "warning",
		"says": "The kind {kind} replaces the built-in one.",
		"remedy": "Write `extends: {kind}` to add to it, or `replace: true` if that is meant."
	},
	NOT_EXTENDED: {
		"severity": "error",
		"says": "{kind} cannot extend {extends}: {reason}.",
		"remedy": "Extend a kind that is built in or in another folder, under its own name."
	},
	CONTRADICTS_KIND: {
		"severity": "error",
		"says": "In the kind, {name} is {known}, here it is {added}.",
		"remedy": "Leave it out, or choose another name; a kind with `replace: true` takes the place of the built-in one."
	},
	REQUIRED_ELSEWHERE: {
		"severity": "error",
		"says": "A file that extends a kind cannot require {field}: facts in other folders may lack it.",
		"remedy": "Remove the line."
	},
	RESERVED_NAME: {
		"severity": "error",
		"says": "{name} cannot be the name of a {what}: {use}.",
		"remedy": "Choose another name."
	},
	UNKNOWN_REGISTER: {
		"severity": "error",
		"says": "There is no register {register}. {suggestion}",
		"remedy": "Correct the name, or add its file."
	},
	UNKNOWN_STATUS: {
		"severity": "error",
		"says": "The stage begins the status {status}, which is not a choice of the field status.",
		"remedy": "Use one of the choices."
	},
	UNKNOWN_FIELD_NAME: {
		"severity": "error",
		"says": "{where} names {name}, but this kind has no such field. {suggestion}",
		"remedy": "Correct the name."
	},
	BAD_EXPRESSION: {
		"severity": "error",
		"says": "The expression does not work: {reason}.",
		"remedy": "Use an SQLite expression over the fields of this kind; docs/FACT-FILES.md lists the functions it may call."
	},
	MISPLACED_KEY: {
		"severity": "error",
		"says": "A field of the type {type} cannot have {key}.",
		"remedy": "Remove the line or change the type."
	},
	MISSING_KEY: {
		"severity": "error",
		"says": "A field of the type {type} needs {key}.",
		"remedy": "Add it."
	},
	BAD_REGEXP: {
		"severity": "error",
		"says": "The regular expression does not work: {reason}.",
		"remedy": "Correct it; a backslash needs single quotes."
	},
	UNKNOWN_NAME: {
		"severity": "error",
		"says": "The template names {name}, which does not exist. {suggestion}",
		"remedy": "{remedy}"
	},
	NOT_MAPPED: {
		"severity": "error",
		"says": "The map has no value for {field}, which every fact needs.",
		"remedy": "Add it under `fields`."
	},
	CORRECTION_UNFIT: {
		"severity": "error",
		"says": "The correction of {id} does not fit: {reason}.",
		"remedy": "Correct it or remove it."
	},
	DUPLICATE_ENTRY: {
		"severity": "error",
		"says": "The entry {id} appears twice.",
		"remedy": "Keep one of them."
	},
	ENTRY_DIFFERS: {
		"severity": "error",
		"says": "{other} has {value} as the {field} of {id}.",
		"remedy": "Correct one of the two, or give one entry another id."
	},
	AMBIGUOUS_NAME: {
		"severity": "error",
		"says": "The name {name} already belongs to {other}.",
		"remedy": "Remove it from one of the two."
	},
	ENTRY_WITHOUT_NAME: {
		"severity": "error",
		"says": "{id} needs a name: it is not an ISO 3166-1 code.",
		"remedy": "Add a line `name: …`."
	},
	CIRCLE: {
		"severity": "error",
		"says": "{id} leads back to itself by `{field}`: {ids}.",
		"remedy": "Remove one `{field}`."
	},
	UNKNOWN_SCHEME: {
		"severity": "error",
		"says": "There is no identifier called {scheme}. {suggestion}",
		"remedy": "Correct the name, or remove it."
	},
	BAD_IDENTIFIER: {
		"severity": "error",
		"says": "{value} is not a valid {scheme} ({about}).",
		"remedy": "Correct it, or remove it."
	},
	DUPLICATE_IDENTIFIER: {
		"severity": "error",
		"says": "{scheme} {value} also belongs to {other}.",
		"remedy": "Remove it from one of the two."
	}
};
function addProblem(problems, code, file, make) {
	const more = severityOf({ code }) === "error" ? "MORE_ERRORS" : "MORE_WARNINGS";
	const rest = problems.slice(100).find((problem) => problem.code === more);
	if (problems.length < 100) problems.push(make());
	else if (rest) rest.arguments["count"] = `${problemCount(rest) + 1}`;
	else problems.push(fileProblem(file, more, { count: "1" }));
}
function fileProblem(file, code, values) {
	return {
		code,
		file,
		line: 0,
		column: 0,
		length: 0,
		excerpt: "",
		arguments: clipped(values)
	};
}
function problemCount({ code, arguments: { count } }) {
	return code === "MORE_ERRORS" || code === "MORE_WARNINGS" ? Number(count) : 1;
}
function clipped(values) {
	return Object.fromEntries(Object.entries(values).map(([name, text]) => [name, require_main.clip(text, 300)]));
}
function severityOf({ code }) {
	return problemTexts[code].severity;
}
function problemSays(problem) {
	return fill(problemTexts[problem.code].says, problem.arguments);
}
function problemRemedy(problem) {
	return fill(problemTexts[problem.code].remedy, problem.arguments);
}
function fill(template, values) {
	return template.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "").trim();
}
Object.defineProperty(exports, "addProblem", {
	enumerable: true,
	get: function() {
		return addProblem;
	}
});
Object.defineProperty(exports, "clipped", {
	enumerable: true,
	get: function() {
		return clipped;
	}
});
Object.defineProperty(exports, "fileProblem", {
	enumerable: true,
	get: function() {
		return fileProblem;
	}
});
Object.defineProperty(exports, "problemCount", {
	enumerable: true,
	get: function() {
		return problemCount;
	}
});
Object.defineProperty(exports, "problemRemedy", {
	enumerable: true,
	get: function() {
		return problemRemedy;
	}
});
Object.defineProperty(exports, "problemSays", {
	enumerable: true,
	get: function() {
		return problemSays;
	}
});
Object.defineProperty(exports, "severityOf", {
	enumerable: true,
	get: function() {
		return severityOf;
	}
});
