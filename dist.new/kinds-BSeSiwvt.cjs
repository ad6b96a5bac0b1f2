require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_find = require("./find-BRLnIlDS.cjs");
const require_schema = require("./schema-DKltzVra.cjs");
const require_catalogue = require("./catalogue-BUkJpdZe.cjs");
const require_problems = require("./problems-DIoyc--V.cjs");
const command = {
	name: "kinds",
	task: "See what is covered",
	summary: "List kinds of facts, or the fields of a kind",
	about: "With the JSON Schema that --schema prints, an editor completes, explains and checks a file as you write it. The first line of the file names the schema: `# yaml-language-server: $schema=../schema/my-kind.json`. Only `pism check` finds some problems, such as a broken rule or an id used twice.",
	arguments: [["[kind]", "the kind whose fields to list"]],
	examples: `
    pism kinds # all kinds, with the number of facts
    pism kinds kind --schema # the schema of a file that declares a kind
  `,
	facts: "own",
	options: {
		schema: require_main.option("Output", "--schema", "print the JSON Schema of its files, or of files named bulletin, source, register, map or kind").conflicts([
			"plain",
			"format",
			"fields",
			"names"
		]),
		...require_main.outputOptions
	},
	async run(context) {
		const { io, options, words, open } = context;
		const [name] = words;
		if (options.schema) return schemaText(name, context);
		const index = await open(options.facts ?? []);
		await require_problems.requireSound({
			index,
			io,
			options
		}, null);
		return name === void 0 ? require_catalogue.listKinds(index.database, index.kinds) : require_catalogue.listFields(require_find.kindByName(name, index));
	}
};
async function schemaText(name, { open, options }) {
	const { kinds } = await open(options.facts ?? [], { definitionsOnly: true });
	const names = require_schema.schemaNames(kinds);
	if (name === void 0) throw new require_main.PismError("usage", "--schema needs a name", `Schemas are ${names.join(", ")}.`);
	const schema = require_schema.schemaByName(name.toLowerCase(), kinds);
	if (!schema) throw new require_main.PismError("usage", `There is no schema ${name}`, require_main.didYouMean(name, names, "Schemas are"));
	return { text: require_main.visibleLines(`${JSON.stringify(schema, null, 2)}\n`) };
}
exports.command = command;
