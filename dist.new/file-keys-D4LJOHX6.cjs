const require_main = require("./main-rDNL-VjD.cjs");
// src/model/file-keys.ts
function isLocalId(text) {
	return new RegExp(require_main.localId.matches).test(text);
}
function factFields(kind) {
	const place = {
		fields: require_main.placeFields,
		together: [["chars", "hash"], require_main.placeInTable],
		oneOf: [
			"paragraph",
			"page",
			"row"
		]
	};
	return [
		require_main.field("kind", "choice", "Its kind: that of the file", { choices: { [kind.kind]: kind.title } }),
		require_main.requiredField("id", "text", "Its id, unique in its source and never renamed", { pattern: require_main.localId }),
		...kind.fields,
		require_main.requiredField("says", "text", "The fact in one sentence of our own words"),
		require_main.requiredField("source", "record", "Where the source states it", place),
		require_main.field("inferred", "choices", "Fields whose value is inferred from the text", { choices: namesOf(kind) }),
		require_main.field("counted", "dictionary", "Numbers that somebody counted in the source, with what was counted"),
		require_main.field("tags", "texts", "Words to find it by", { pattern: require_main.localId }),
		require_main.field("related", "texts", "Ids of facts that belong with it", { pattern: require_main.anyId }),
		require_main.field("checks", "records", "What other sources give for its fields", {
			fields: checkFields(kind),
			together: [["says", "on"], ...kind.opinion ? [] : [["verdict", "why"]]],
			oneOf: ["says", "facts"]
		}),
		require_main.field("notes", "records", "What else other sources say that is worth knowing", { fields: noteFields }),
		require_main.field("corrected", "records", "What was wrong in it and may have been quoted; one or a list", corrections),
		require_main.field("superseded_by", "text", "Id of the later fact, of any source, that replaces it", { pattern: require_main.anyId }),
		require_main.field("checked", "records", "Who besides its author has compared it with its source", { fields: checkedFields })
	];
}
const alsoFields = [require_main.requiredField("url", "link", "The address"), require_main.requiredField("seen", "flag", "Whether somebody opened it")];
const checkSourceFields = [
	require_main.requiredField("title", "text", "Title of the page or document"),
	require_main.field("publisher", "text", "Who published it"),
	require_main.requiredField("url", "link", "Its address"),
	require_main.requiredField("grade", "choice", "How close it is to the authority", { choices: require_main.grades }),
	require_main.field("date", "date", "When it was published"),
	require_main.field("also", "record", "Another address of it, such as that of the authority", { fields: alsoFields })
];
const noteFields = [
	require_main.requiredField("says", "text", "What the source states, in our own words"),
	require_main.field("source", "record", "The source", { fields: checkSourceFields }),
	require_main.requiredField("on", "date", "The day on which it was looked up", { isPast: true })
];
const checkedFields = [require_main.requiredField("by", "text", "Who compared it, by name or initials"), require_main.requiredField("on", "date", "The day on which they did", { isPast: true })];
const corrections = {
	mayBeAlone: true,
	fields: [
		require_main.requiredField("on", "date", "The day on which it was corrected", { isPast: true }),
		require_main.requiredField("was", "text", "What it said before"),
		require_main.requiredField("why", "text", "Why that was wrong")
	]
};
function namesOf(kind) {
	return Object.fromEntries(require_main.writtenFields(kind).map(({ name, about }) => [name, about]));
}
function checkFields(kind) {
	const written = require_main.writtenFields(kind).map((each) => ({
		...each,
		required: false
	}));
	return [
		require_main.requiredField("on_field", "choices", "The field of the fact that the source is compared on; one or a list", {
			choices: namesOf(kind),
			mayBeAlone: true
		}),
		require_main.field("value", "record", "What the source gives for these fields", { fields: written }),
		require_main.field("facts", "texts", "Facts of one other source, instead of `value`, `says`, `source` and `on`", { pattern: require_main.otherId }),
		...kind.opinion ? supportFields : agreementFields,
		...noteFields.map((each) => ({
			...each,
			required: false
		}))
	];
}
const supportFields = [require_main.requiredField("supports", "choice", "Whether the source supports the view or the advice", { choices: require_main.supportWords })];
const { agrees = "", differs = "" } = require_main.checkVerdicts;
const agreementFields = [
	require_main.field("agrees", "choice", "Where values do not decide: whether the source agrees", { choices: require_main.agreements }),
	require_main.field("verdict", "choice", "A verdict other than that of the values", { choices: {
		agrees,
		differs
	} }),
	require_main.field("finer", "flag", "With a verdict: whether the source is more exact"),
	require_main.field("why", "text", "With a verdict: why not that of the values")
];
const [maxFields, maxStages, maxRules] = [
	200,
	50,
	50
];
const typeNames = Object.fromEntries(Object.keys(require_main.kindFieldTypes).map((type) => [type, `a value of the type ${type}`]));
const otherNamesField = require_main.field("aka", "texts", "What else people call it; who types that is told the name");
const choiceFields = [
	require_main.requiredField("means", "text", "What the choice means"),
	require_main.field("words", "texts", "Words or phrases, as in sign+ and treaty*; every passage that supports the choice has one of them"),
	require_main.field("not", "texts", "Words or phrases that speak against it"),
	require_main.field("includes", "texts", "Choices that are this one more exactly; a filter by this one finds them, too")
];
const keysOfField = [
	require_main.requiredField("type", "choice", "Type of its values", { choices: typeNames }),
	require_main.requiredField("about", "text", "Meaning of the field"),
	otherNamesField,
	require_main.field("label", "text", "A noun for it, if its name is none: `date of signature` for `signed`"),
	require_main.field("ask", "text", "A question whose answer is its value: `who withdrew?`"),
	require_main.field("required", "flag", "Whether every fact must have it"),
	require_main.field("choices", "dictionary", "For a choice or choices: the words and their meanings", {
		fields: choiceFields,
		short: "means"
	}),
	require_main.field("ordered", "flag", "For a choice: whether they are a scale, the strongest first, that filters compare with >="),
	require_main.field("is", "text", "For a formula: an SQL expression over the other fields"),
	require_main.field("show", "choice", "How to show it to a reader", { choices: { percent: "as a percentage" } }),
	require_main.field("note", "text", "What every table and chart says with its values, such as whose count they are"),
	require_main.field("complete", "text", "For a list: an SQL condition over the fields that says whether it is complete"),
	require_main.field("total", "text", "For such a list: the field with the number of all, of which an incomplete list names some"),
	require_main.field("register", "text", "For an entry: its register, the name of a file in registers/"),
	require_main.field("ids", "texts", "For an entry: public identifiers to give beside its id in JSON and exports, such as iso3")
];
const stageFields = [
	require_main.requiredField("date", "text", "Date field of the stage"),
	require_main.requiredField("status", "text", "Choice that the status has from that date on"),
	require_main.field("keeps_earlier", "flag", "Whether the statuses before it stay true")
];
const summaryFields = [
	require_main.field("count", "text", "Field to count by"),
	require_main.field("trend", "text", "Field whose trend is shown"),
	require_main.field("over", "text", "Date field along which it is shown"),
	require_main.field("finding", "text", "The trend in a sentence, for a report: {field} of the last fact, {first field} of the first")
];
const ruleFields = [require_main.requiredField("require", "text", "An SQL condition over the fields"), require_main.requiredField("says", "text", "What is wrong when it is not met")];
const exampleFields = [require_main.requiredField("line", "text", "A command line"), require_main.requiredField("answers", "text", "What it answers, in a few words")];
const kindFields = [
	require_main.requiredField("kind", "text", "Its name, the same as that of the file"),
	require_main.requiredField("title", "text", "A heading"),
	require_main.requiredField("about", "text", "What facts of this kind state"),
	otherNamesField,
	require_main.requiredField("fields", "dictionary", "The fields of a fact", {
		fields: keysOfField,
		maxEntries: maxFields
	}),
	require_main.requiredField("columns", "texts", "The fields shown in TSV and CSV"),
	require_main.field("list", "texts", "For readers: the columns of a list in the order of a sentence, the longest last; `says` is the sentence, and `a or b` the first that is stated"),
	require_main.requiredField("caption", "text", "The field that names a fact best"),
	require_main.field("date", "texts", "Date fields that date a fact, the most important first"),
	require_main.field("subject", "texts", "Fields that identify the same thing in two sources"),
	require_main.field("exact", "flag", "Whether facts of two sources with this subject are checks of each other by themselves"),
	require_main.field("claim", "groups", "Groups of fields: the first of which a fact states something is its claim, by which it agrees"),
	require_main.field("stages", "records", "Stages in their order", {
		fields: stageFields,
		maxEntries: maxStages
	}),
	require_main.field("binding", "texts", "Choices of the status that bind an actor to the subject; --not- lists actors without one"),
	require_main.field("bound_as", "text", "What a bound actor is called, as in --not-party; without it, the name of its field", { pattern: require_main.localId }),
	require_main.field("opinion", "flag", "Whether its facts are views and advice, which other sources support or oppose"),
	require_main.field("sort", "texts", "Fields that order the facts; -field for descending order"),
	require_main.field("summary", "record", "How the facts are summarised", { fields: summaryFields }),
	require_main.field("roles", "texts", "Actor fields in the order in which a sentence names them: who acts comes first"),
	require_main.field("rules", "records", "Conditions that every fact must meet", {
		fields: ruleFields,
		maxEntries: maxRules
	}),
	require_main.field("example", "text", "For a task of `pism draft`: a proposal, as a line of JSON"),
	require_main.field("examples", "records", "Command lines for the help pages", {
		fields: exampleFields,
		maxEntries: 10
	}),
	require_main.field("verbs", "dictionary", "Verbs of questions, each with the filter that answers it, as in signed: status=signed"),
	require_main.field("replace", "flag", "Whether it replaces the built-in kind of this name")
];
const addedFields = keysOfField.map((each) => ({
	...each,
	required: false
}));
const extensionFields = [
	require_main.requiredField("kind", "text", "Its name, the same as that of the file"),
	require_main.requiredField("extends", "text", "The kind that it adds to: the same name again"),
	require_main.field("fields", "dictionary", "Fields that it adds, and fields of the kind with choices and words that it adds", {
		fields: addedFields,
		maxEntries: maxFields
	}),
	require_main.field("columns", "texts", "Fields to show in TSV and CSV after those of the kind"),
	require_main.field("list", "texts", "Columns of a list for readers after those of the kind")
];
Object.defineProperty(exports, "extensionFields", {
	enumerable: true,
	get: function() {
		return extensionFields;
	}
});
Object.defineProperty(exports, "factFields", {
	enumerable: true,
	get: function() {
		return factFields;
	}
});
Object.defineProperty(exports, "isLocalId", {
	enumerable: true,
	get: function() {
		return isLocalId;
	}
});
Object.defineProperty(exports, "kindFields", {
	enumerable: true,
	get: function() {
		return kindFields;
	}
});
