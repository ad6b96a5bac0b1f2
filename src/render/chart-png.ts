import { crc32, deflateSync } from 'node:zlib';

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

const bar = /<rect x="([^"]+)" y="([^"]+)" width="([^"]+)" height="([^"]+)" fill="#0072b2"/g;
const grey = 110;

/** The bars of a chart in SVG as a PNG picture, for programs that draw no SVG. It has no words, as that takes fonts. */
export function chartPng(svg: string): Uint8Array {
  const [, ...size] = /^<svg xmlns="[^"]+" width="([^"]+)" height="([^"]+)"/.exec(svg) ?? [];
  const [width = 0, height = 0] = size.map((pixels) => Math.ceil(Number(pixels)));
  // Each line begins with its filter: none.
  const line = Buffer.concat([Buffer.alloc(1), Buffer.alloc(width, 255)]);
  const pixels = Buffer.concat(Array.from({ length: height }, () => line));
  for (const [, ...sizes] of svg.matchAll(bar)) {
    const [x = 0, y = 0, across = 0, down = 0] = sizes.map((size) => Math.round(Number(size)));
    for (let row = y; row < y + down; row += 1) {
      const start = row * line.length + 1 + x;
      pixels.fill(grey, start, start + across);
    }
  }
  // Eight bits of grey for each pixel.
  const header = Buffer.concat([inBytes(width), inBytes(height), Buffer.from([8, 0, 0, 0, 0])]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(pixels)), chunk('IEND')]);
}

/** A part of a PNG file: its length, its name, its bytes and their checksum. */
function chunk(name: string, bytes = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(name), bytes]);
  return Buffer.concat([inBytes(bytes.length), named, inBytes(crc32(named))]);
}

function inBytes(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return bytes;
}
