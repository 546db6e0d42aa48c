// Bytes and the texts in which they travel.
export type Bytes = Uint8Array<ArrayBuffer>;

const writer = new TextEncoder();
const reader = new TextDecoder();

export const utf8 = (text: string): Bytes => new Uint8Array(writer.encode(text));
export const textOf = (bytes: BufferSource): string => reader.decode(bytes);
export const randomBytes = (count: number): Bytes => crypto.getRandomValues(new Uint8Array(count));

/** base64url without padding, as the wire wants it. */
export function base64url(source: ArrayBuffer | Bytes): string {
  const bytes = source instanceof Uint8Array ? source : new Uint8Array(source);
  let text = "";
  for (let from = 0; from < bytes.length; from += 0x8000) text += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  return btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

export function fromBase64url(text: string): Bytes {
  const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

export const hex = (source: ArrayBuffer | Bytes): string =>
  [...(source instanceof Uint8Array ? source : new Uint8Array(source))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

export function joined(...parts: Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The sixteen bytes of a UUID in the order in which it is written. */
export const uuidBytes = (id: string): Bytes => Uint8Array.from(id.replace(/-/g, "").match(/../g) ?? [], (pair) => parseInt(pair, 16));

/** A version-7 UUID: ids sort by the moment they were made, which keeps the server's indexes small. */
export function uuid7(moment: number): string {
  const bytes = randomBytes(16);
  for (let n = 0; n < 6; n++) bytes[n] = Math.floor(moment / 2 ** (40 - 8 * n)) % 256;
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
