import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLORS = 256;

/** A picture (PNG of eight bits a channel, as a browser takes it) with at most 256 colors: the most frequent ones, the rest as the nearest of them. */
export function withPalette(png: Buffer): Buffer {
  const { width, height, channels, pixels } = decoded(png);
  const counts = new Map<number, number>();
  const colorAt = (at: number): number => ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
  for (let at = 0; at < pixels.length; at += channels) counts.set(colorAt(at), (counts.get(colorAt(at)) ?? 0) + 1);
  const palette = [...counts].sort((one, other) => other[1] - one[1]).slice(0, COLORS).map(([color]) => color);
  const places = new Map(palette.map((color, place) => [color, place]));
  const placeOf = (color: number): number => places.get(color) ?? places.set(color, nearest(color, palette)).get(color) ?? 0;
  const lines = Buffer.alloc((width + 1) * height); // each line begins with its filter: none
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) lines[y * (width + 1) + 1 + x] = placeOf(colorAt((y * width + x) * channels));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('PLTE', Buffer.from(palette.flatMap(color => [color >> 16, (color >> 8) & 0xff, color & 0xff]))), chunk('IDAT', deflateSync(lines, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

function nearest(color: number, palette: readonly number[]): number {
  const distance = (other: number): number => ((color >> 16) - (other >> 16)) ** 2 + (((color >> 8) & 0xff) - ((other >> 8) & 0xff)) ** 2 + ((color & 0xff) - (other & 0xff)) ** 2;
  let [best, least] = [0, Infinity];
  for (const [place, other] of palette.entries()) if (distance(other) < least) [best, least] = [place, distance(other)];
  return best;
}

function chunk(kind: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** The pixels of a PNG, line after line without filters. */
function decoded(png: Buffer): { readonly width: number; readonly height: number; readonly channels: number; readonly pixels: Uint8Array } {
  const [width, height, channels] = [png.readUInt32BE(16), png.readUInt32BE(20), png[25] === 6 ? 4 : 3];
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const pixels = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) unfilter(raw, pixels, y, stride, channels);
  return { width, height, channels, pixels };
}

function unfilter(raw: Buffer, pixels: Uint8Array, y: number, stride: number, channels: number): void {
  const filter = raw[y * (stride + 1)];
  for (let x = 0; x < stride; x += 1) {
    const at = y * stride + x;
    const left = x >= channels ? (pixels[at - channels] ?? 0) : 0;
    const above = y > 0 ? (pixels[at - stride] ?? 0) : 0;
    const corner = x >= channels && y > 0 ? (pixels[at - stride - channels] ?? 0) : 0;
    const guess = filter === 0 ? 0 : filter === 1 ? left : filter === 2 ? above : filter === 3 ? (left + above) >> 1 : paeth(left, above, corner);
    pixels[at] = ((raw[y * (stride + 1) + 1 + x] ?? 0) + guess) & 0xff;
  }
}

function paeth(left: number, above: number, corner: number): number {
  const [byLeft, byAbove, byCorner] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
  if (byLeft <= byAbove && byLeft <= byCorner) return left;
  return byAbove <= byCorner ? above : corner;
}
