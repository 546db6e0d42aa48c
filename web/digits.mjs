// Be Vietnam Pro has no tabular figures: its 1 is narrower than its 8, and no font feature changes that.
// This makes a font of the ten digits alone, each moved to the middle of the widest one's width,
// for tables and ledgers whose digits must stand under each other. The licence (OFL 1.1) allows it.
import { deflateSync, inflateSync } from "node:zlib";

const kept = new Set(["OS/2", "cmap", "gasp", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"]);

export function equalWidthDigits(woff) {
  const tables = read(woff);
  const glyphs = [..."0123456789"].map((digit) => glyphOf(tables.get("cmap"), digit.charCodeAt(0)));
  const hmtx = Buffer.from(tables.get("hmtx"));
  const width = Math.max(...glyphs.map((glyph) => hmtx.readUInt16BE(glyph * 4)));
  const shifts = new Map();
  for (const glyph of glyphs) {
    const shift = Math.round((width - hmtx.readUInt16BE(glyph * 4)) / 2);
    shifts.set(glyph, shift);
    hmtx.writeUInt16BE(width, glyph * 4);
    hmtx.writeInt16BE(hmtx.readInt16BE(glyph * 4 + 2) + shift, glyph * 4 + 2);
  }
  tables.set("hmtx", hmtx);
  keepGlyphs(tables, shifts);
  const post = Buffer.from(tables.get("post").subarray(0, 32));
  post.writeUInt32BE(0x00030000, 0);
  tables.set("post", post);
  return write(new Map([...tables].filter(([tag]) => kept.has(tag))), woff.readUInt32BE(4));
}

function read(woff) {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("Not a WOFF 1 font.");
  const tables = new Map();
  for (let i = 0; i < woff.readUInt16BE(12); i++) {
    const entry = 44 + i * 20;
    const [offset, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at));
    const bytes = woff.subarray(offset, offset + packed);
    tables.set(woff.toString("latin1", entry, entry + 4), packed < length ? inflateSync(bytes) : bytes);
  }
  return tables;
}

function glyphOf(cmap, code) {
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + i * 8 + 4));
    if (table.readUInt16BE(0) !== 4) continue;
    const segments = table.readUInt16BE(6);
    for (let at = 0; at < segments; at += 2) {
      if (table.readUInt16BE(14 + at) < code) continue;
      const [startAt, deltaAt, rangeAt] = [16 + segments + at, 16 + 2 * segments + at, 16 + 3 * segments + at];
      const [start, delta, range] = [startAt, deltaAt, rangeAt].map((o) => table.readUInt16BE(o));
      if (start > code) break;
      const glyph = range === 0 ? code : table.readUInt16BE(rangeAt + range + (code - start) * 2);
      return (glyph + delta) & 0xffff;
    }
  }
  throw new Error(`The font has no glyph for character ${code}.`);
}

function keepGlyphs(tables, shifts) {
  const [glyf, loca, head] = ["glyf", "loca", "head"].map((tag) => tables.get(tag));
  const long = head.readInt16BE(50) === 1;
  const offset = (glyph) => (long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2);
  const count = tables.get("maxp").readUInt16BE(4);
  const newLoca = Buffer.alloc((count + 1) * 4);
  const parts = [];
  let length = 0;
  for (let glyph = 0; glyph < count; glyph++) {
    newLoca.writeUInt32BE(length, glyph * 4);
    if (!shifts.has(glyph)) continue;
    const moved = move(glyf.subarray(offset(glyph), offset(glyph + 1)), shifts.get(glyph));
    parts.push(moved, Buffer.alloc(-moved.length & 3));
    length += (moved.length + 3) & ~3;
  }
  newLoca.writeUInt32BE(length, count * 4);
  const newHead = Buffer.from(head);
  newHead.writeInt16BE(1, 50);
  tables.set("glyf", Buffer.concat(parts)).set("loca", newLoca).set("head", newHead);
}

// Coordinates are relative: moving the first point moves the whole outline.
function move(glyph, shift) {
  const contours = glyph.readInt16BE(0);
  if (contours < 0) throw new Error("A digit drawn from other glyphs is not expected.");
  const points = glyph.readUInt16BE(10 + (contours - 1) * 2) + 1;
  const flagsAt = 12 + contours * 2 + glyph.readUInt16BE(10 + contours * 2);
  let at = flagsAt;
  const flags = [];
  while (flags.length < points) {
    const flag = glyph[at++];
    flags.push(flag & ~8);
    if (flag & 8) for (let n = glyph[at++]; n > 0; n--) flags.push(flag & ~8);
  }
  const short = (flags[0] & 2) !== 0;
  const same = (flags[0] & 16) !== 0;
  const x = short ? (same ? 1 : -1) * glyph[at] : same ? 0 : glyph.readInt16BE(at);
  const rest = glyph.subarray(at + (short ? 1 : same ? 0 : 2));
  flags[0] &= ~(2 | 16);
  const header = Buffer.from(glyph.subarray(0, flagsAt));
  for (const bound of [2, 6]) header.writeInt16BE(header.readInt16BE(bound) + shift, bound);
  const first = Buffer.alloc(2);
  first.writeInt16BE(x + shift);
  return Buffer.concat([header, Buffer.from(flags), first, rest]);
}

function write(tables, flavor) {
  const entries = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const header = Buffer.alloc(44 + entries.length * 20);
  const parts = [header];
  let [offset, unpacked] = [header.length, 12 + entries.length * 16];
  entries.forEach(([tag, bytes], i) => {
    const deflated = deflateSync(bytes, { level: 9 });
    const packed = deflated.length < bytes.length ? deflated : bytes;
    const at = 44 + i * 20;
    header.write(tag, at, "latin1");
    [offset, packed.length, bytes.length, checksum(bytes)].forEach((value, n) => header.writeUInt32BE(value, at + 4 + n * 4));
    const padded = Buffer.concat([packed, Buffer.alloc(-packed.length & 3)]);
    parts.push(padded);
    offset += padded.length;
    unpacked += (bytes.length + 3) & ~3;
  });
  header.write("wOFF", 0, "latin1");
  header.writeUInt32BE(flavor, 4);
  header.writeUInt32BE(offset, 8);
  header.writeUInt16BE(entries.length, 12);
  header.writeUInt32BE(unpacked, 16);
  return Buffer.concat(parts);
}

function checksum(bytes) {
  const padded = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
  let sum = 0;
  for (let i = 0; i < padded.length; i += 4) sum = (sum + padded.readUInt32BE(i)) >>> 0;
  return sum;
}
