import { crc32, deflateSync } from 'node:zlib';

/** The first bytes of a PNG file, and of its header after width and height: eight bits each of red, green and blue. */
const signature = [137, 80, 78, 71, 13, 10, 26, 10];
const rgb = [8, 2, 0, 0, 0];

const bar = /<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)" fill="#(\w{6})"\/>/g;

/** The bars of a chart in SVG as a PNG picture, for programs that draw no SVG; without a font, it has no words. */
export function chartPng(svg: string, width: number, height: number): Uint8Array {
  const line = 1 + 3 * width;
  const pixels = Buffer.alloc(line * height, 255);
  // Each line begins with its filter: none.
  for (let y = 0; y < height; y += 1) pixels[y * line] = 0;
  for (const [, x, y, across, down, colour = ''] of svg.matchAll(bar)) {
    const [left, top] = [Math.round(Number(x)), Math.round(Number(y))];
    const filled = Buffer.from(colour.repeat(Math.round(Number(across))), 'hex');
    for (let at = top; at < top + Number(down); at += 1) filled.copy(pixels, at * line + 1 + 3 * left);
  }
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  const header = Buffer.from([...size, ...rgb]);
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from(signature), ...chunks]);
}

/** A part of a PNG file: its length, its name, its bytes and their checksum. */
function chunk(name: string, bytes: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), bytes]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(bytes.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
