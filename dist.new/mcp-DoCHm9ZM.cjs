require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
// src/cli/commands/mcp.ts
const maxSeconds = 10;
const stopped = "and the server was stopped. Start it again.\n";
const messages = {
	time: `pism mcp: A condition under \`where\` ran for ${maxSeconds} seconds, ${stopped}`,
	memory: `pism mcp: A condition under \`where\` needed too much memory, ${stopped}`
};
const command = {
	name: "mcp",
	task: "Use facts elsewhere",
	summary: "Answer an AI assistant, over the Model Context Protocol",
	about: "An assistant starts this command itself, asks on standard input and reads the answers on standard output. It can only read. Most assistants are configured with {\"mcpServers\": {\"pism\": {\"command\": \"pism\", \"args\": [\"mcp\"]}}} in their settings; docs/MCP.md has more.",
	examples: `
    pism mcp # a server for the facts in use
    pism mcp --facts my-facts # a server for your own facts
  `,
	facts: "own",
	options: {},
	async run({ io, options }) {
		const input = io.inputStream?.();
		if (!input) throw new require_main.PismError("usage", "pism mcp needs a client on standard input");
		if (input.isTTY) await require_main.warn("Waiting for a client; Ctrl-C ends. An assistant starts `pism mcp` itself.", io);
		const { serve } = await Promise.resolve().then(() => require("./serve-PuGg1_ma.cjs"));
		const asked = {
			facts: require_main.foldersOf(options.facts ?? [], io),
			env: io.env,
			keepGoing: options.keepGoing === true
		};
		const limit = async () => io.limitQuery?.(maxSeconds, messages);
		await serve(asked, {
			input,
			write: io.stdout.write,
			warn: io.stderr.write,
			limit
		});
		return {};
	}
};
exports.command = command;
