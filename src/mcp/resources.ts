import { ProtocolError, ProtocolErrorCode, ResourceNotFoundError } from '@modelcontextprotocol/server';
import { PismError } from '../errors.ts';
import type { Facts } from '../library-types.ts';
import { failureText } from './failures.ts';
import { pageOf } from './page.ts';
import { stated } from './tools.ts';

const json = 'application/json';

/** The addresses of facts, as a client lists them. */
export const templates = [
  {
    uriTemplate: 'pism://{source}/{fact}',
    name: 'fact',
    title: 'A fact',
    description: 'A fact in full; its id is source/fact',
    mimeType: json,
  },
];

/** Sources that a client gets at a time, and facts of a source that are named. */
const [maxSources, maxFacts] = [100, 200];

/** The sources of facts as resources, from this cursor on. */
export function listResources(facts: Facts, cursor = '0') {
  const start = Number(cursor) || 0;
  const sources = facts.sources();
  const resources = sources.slice(start, start + maxSources).map(({ source, title, form, facts: count }) => {
    const description = `${count} facts from this ${form}`;
    return { uri: `pism://${encodeURIComponent(source)}`, name: source, title, description, mimeType: json };
  });
  const end = start + maxSources;
  return { resources, ...(end < sources.length && { nextCursor: String(end) }) };
}

/** The fact or source at this address, as JSON. */
export function readResource(uri: string, facts: Facts) {
  const content = contentOf(idIn(uri), facts);
  return { contents: [{ uri, mimeType: json, text: JSON.stringify(content) }] };
}

function contentOf(id: string, facts: Facts): object {
  const source = facts.sources().find((each) => each.source === id);
  if (!source) return facts.show(id);
  const asked = { filters: { bulletin: id } };
  const rows = facts.query({ ...asked, fields: ['id', 'says', 'verdict'], limit: maxFacts });
  const { next_cursor: _, ...page } = pageOf('facts', rows, { start: 0, limit: maxFacts, total: facts.count(asked) });
  return { source: stated(source), ...page };
}

/** The id in an address. An id is looked up in the index, and never as a file. */
function idIn(uri: string): string {
  const [, id = ''] = /^pism:\/\/(.+)$/.exec(uri) ?? [];
  try {
    if (id !== '') return decodeURIComponent(id);
  } catch {
    // As any other address that is none of ours.
  }
  throw new ResourceNotFoundError(uri, `${uri} is no address of a fact. Such an address is pism://source/fact`);
}

/** Gives resources; what goes wrong becomes an error of the protocol, with what the model can do. */
export async function explained<Value>(uri: string, give: () => Promise<Value>): Promise<Value> {
  try {
    return await give();
  } catch (thrown) {
    const text = failureText(thrown, 'search_facts finds facts and their ids by words.');
    if (text === undefined) throw thrown;
    if (thrown instanceof PismError && thrown.code === 'unreadable')
      throw new ProtocolError(ProtocolErrorCode.InternalError, text);
    throw new ResourceNotFoundError(uri, text);
  }
}
