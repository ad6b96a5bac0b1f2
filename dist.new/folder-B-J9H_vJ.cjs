require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_output = require("./output-D-lVqxCc.cjs");
const require_tables = require("./tables-as6mk0EN.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/export/folder.ts
const manifestName = "_export.json";
function exportFolder(selection, place, format) {
	const { index, kinds, filters, force } = selection;
	const counts = {};
	const create = (folder) => {
		if (require_main.attempt(() => (0, node_fs.readdirSync)(place).length) !== 0) require_output.requireReplaceable(place, force, () => foreignIn(place));
		const writtenTables = [...require_tables.tablesOf(index, kinds, filters, format.isNested), ...format.more?.(selection) ?? []].map((table) => {
			const { name } = table;
			const path = name + format.suffix;
			const file = (0, node_path.join)(folder, path);
			(0, node_fs.mkdirSync)((0, node_path.dirname)(file), { recursive: true });
			counts[name] = 0;
			const counted = Iterator.from(table.rows).map((row) => {
				counts[name] = (counts[name] ?? 0) + 1;
				return row;
			});
			format.write({
				...table,
				rows: counted
			}, file);
			return {
				table,
				path,
				file
			};
		});
		const described = Object.entries(format.describe?.(writtenTables, selection) ?? {});
		const files = [...writtenTables.map(({ path }) => path), ...described.map(([name]) => name)];
		const manifest = {
			by: `pism ${require_main.packageVersion()}`,
			format: format.name,
			rows: counts,
			files
		};
		for (const [name, content] of [...described, [manifestName, manifest]]) (0, node_fs.writeFileSync)((0, node_path.join)(folder, name), `${JSON.stringify(content, null, 2)}\n`);
	};
	require_output.writeAtomically(place, create, index, true);
	return kinds.reduce((sum, { kind }) => sum + (counts[kind] ?? 0), 0);
}
async function renderedFolder(name, more = {}) {
	const { load, isData: isNested = false } = require_main.formats[name];
	const render = await load();
	return (selection, place) => {
		const { safeCsv, bom } = selection;
		const page = {
			width: 80,
			style: require_main.plainStyle,
			display: require_main.codesDisplay,
			safeCsv,
			bom
		};
		const write = ({ columns, rows }, file) => require_output.writePieces(file, require_main.inChunks(render({
			columns,
			all: columns,
			rows
		}, page)));
		return exportFolder(selection, place, {
			name,
			suffix: `.${name}`,
			isNested,
			write,
			...more
		});
	};
}
function foreignIn(place) {
	if (!require_output.statIfExists(place)?.isDirectory()) return place;
	const manifest = (0, node_path.join)(place, manifestName);
	const files = require_output.statIfExists(manifest)?.isFile() && require_main.attempt(() => JSON.parse((0, node_fs.readFileSync)(manifest, "utf8")).files);
	if (!Array.isArray(files)) return place;
	const listedNames = [manifestName, ...files.map(String)];
	const own = new Set([...listedNames, ...listedNames.map(node_path.dirname)].map((name) => (0, node_path.join)(place, name)));
	return (0, node_fs.readdirSync)(place, {
		recursive: true,
		encoding: "utf8"
	}).map((name) => (0, node_path.join)(place, name)).find((path) => !own.has(path));
}
exports.exportFolder = exportFolder;
exports.renderedFolder = renderedFolder;
