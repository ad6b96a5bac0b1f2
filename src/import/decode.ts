import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { isPdf, isZip } from '../copy/text/bytes.ts';
import { isSystemError, PismError, reasonOf } from '../errors.ts';

type Decoder = InstanceType<typeof TextDecoder>;

/** The error for a table that cannot be read, with what to do about it. */
export function unreadable(file: string, reason: string, hint: string): PismError {
  return new PismError('unreadable', `${basename(file)}: ${reason}`, hint);
}

/** The text of a file, piece by piece: in the encoding that is stated, else that of its byte order mark, else in UTF-8. */
export async function* textOf(
  file: string,
  stated: string | undefined,
  onBytes: (bytes: number) => void,
): AsyncGenerator<string> {
  let decoder: Decoder | undefined;
  let [line, last] = [1, ''];
  try {
    for await (const bytes of createReadStream(file) as AsyncIterable<Buffer>) {
      onBytes(bytes.length);
      if (!decoder) refuseBinary(file, bytes);
      decoder ??= decoderFor(file, bytes, stated);
      const text = decode(decoder, bytes);
      if (text === undefined || /[\x80-\x9f]/.test(text)) throw await notText(file, bytes, decoder.encoding, line);
      const nul = text.indexOf('\0');
      if (nul >= 0) refuseNul(file, line + linesIn(text.slice(0, nul)));
      line += linesIn(last + text) - linesIn(last);
      last = text.slice(-1);
      yield text;
    }
  } catch (thrown) {
    if (!isSystemError(thrown)) throw thrown;
    throw unreadable(file, reasonOf(thrown), 'Check that the file exists and that you may read it.');
  }
  if (decoder && decode(decoder) === undefined)
    throw unreadable(file, 'it ends in the middle of a character', 'Fetch the file again: a part of it is missing.');
}

function decode(decoder: Decoder, bytes?: Buffer): string | undefined {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    return undefined;
  }
}

function decoderFor(file: string, bytes: Buffer, stated: string | undefined): Decoder {
  const [first, second] = bytes;
  const marked = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  try {
    return new TextDecoder(stated ?? marked ?? 'utf-8', { fatal: true });
  } catch {
    const hint = 'Name one such as utf-8, utf-16le, windows-1250, windows-1252 or iso-8859-2.';
    throw unreadable(file, `there is no encoding called ${stated}`, hint);
  }
}

function refuseBinary(file: string, bytes: Buffer): void {
  if (isPdf(bytes)) throw unreadable(file, 'it is a PDF', 'Give the table as CSV, TSV, JSON, NDJSON or xlsx.');
  if (isZip(bytes))
    throw unreadable(file, 'it is a workbook or an archive, and not text', 'If it is a workbook, rename it to .xlsx.');
}

async function notText(file: string, bytes: Buffer, encoding: string, line: number): Promise<PismError> {
  if (bytes.subarray(0, 1024).includes(0)) refuseNul(file, line);
  const text = new TextDecoder(encoding).decode(bytes);
  const at = Math.max(0, text.search(/[\x80-\x9f\ufffd]/));
  const fitting = (await encodingsOf(file)).join(', ');
  const hint = fitting ? `Encodings that fit: ${fitting}. Name one with --encoding.` : 'Correct that line.';
  return unreadable(file, `line ${line + linesIn(text.slice(0, at))} is not text in ${encoding.toUpperCase()}`, hint);
}

/** Encodings to try on a file, of which so many bytes are read for that. */
const encodings = 'utf-8 windows-1250 windows-1251 windows-1252 windows-1254 iso-8859-2 macintosh'.split(' ');
const maxTried = 50_000_000;
/** What a wrong encoding makes of letters: controls, signs in a word, capitals after small letters, two scripts in a word. */
const unlikely =
  /[[\p{Cc}\p{Cn}\p{Co}]--[\t\r\n]]|\p{L}[[\p{S}\p{Po}\p{Lm}]--[\p{ASCII}·]]\p{L}|[[\p{Sm}\p{No}]--\p{ASCII}]\p{Ll}|\p{Ll}[\p{Lu}--\p{ASCII}]|\p{sc=Latin}\p{sc=Cyrl}|\p{sc=Cyrl}\p{sc=Latin}/v;

/** The encodings in which a file is likely text, each with a word of it. */
async function encodingsOf(file: string): Promise<string[]> {
  const bytes = Buffer.concat(await createReadStream(file, { end: maxTried }).toArray());
  return encodings.flatMap((name) => {
    const text = decode(new TextDecoder(name, { fatal: true }), bytes);
    const [word] = /\p{L}*[\p{L}--\p{ASCII}]\p{L}*/v.exec(text ?? '') ?? [];
    return text === undefined || unlikely.test(text) ? [] : [word ? `${name} (${word})` : name];
  });
}

function refuseNul(file: string, line: number): never {
  const hint = 'Give a table as text: CSV, TSV, JSON or NDJSON; or an xlsx workbook.';
  throw unreadable(file, `there is a NUL character in line ${line}, which no text has`, hint);
}

function linesIn(text: string): number {
  return text.split(/\r\n?|\n/).length - 1;
}
