// What leaves this phone is sealed when it is saved, to the server's public key and with a key of its own: whoever takes
// the phone, knows the PIN or reads the disk cannot open it again, and sending needs neither PIN nor session.
import { joined, randomBytes, utf8, uuidBytes, type Bytes } from "./bytes";

const curve = { name: "ECDH", namedCurve: "P-256" };

/** The server's public key in force when something was sealed. */
export type ServerKey = { id: string; point: Bytes };

export type Sealed = { point: Bytes; iv: Bytes; data: Bytes };

/** Seals the words of an item. */
export const sealItem = (key: ServerKey, id: string, plain: Bytes): Promise<Sealed> => seal(key, id, id, plain);

/** Seals one photo of an item, as the stream that is sent in pieces: point, iv, cipher. */
export async function sealPhoto(key: ServerKey, item: string, n: number, plain: Bytes): Promise<Bytes> {
  const { point, iv, data } = await seal(key, item, `${item}/${n}`, plain);
  return joined(point, iv, data);
}

async function seal(key: ServerKey, item: string, bound: string, plain: Bytes): Promise<Sealed> {
  const server = await crypto.subtle.importKey("raw", key.point, curve, false, []);
  const fresh = await crypto.subtle.generateKey(curve, false, ["deriveBits"]);
  const shared = await crypto.subtle.deriveBits({ name: "ECDH", public: server }, fresh.privateKey, 256);
  const material = await crypto.subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
  const hkdf = { name: "HKDF", hash: "SHA-256", salt: uuidBytes(item), info: utf8("CauNoi notebook item") };
  const cipher = await crypto.subtle.deriveKey(hkdf, material, { name: "AES-GCM", length: 256 }, false, ["encrypt"]);
  const iv = randomBytes(12);
  const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: utf8(bound) }, cipher, plain);
  return { point: new Uint8Array(await crypto.subtle.exportKey("raw", fresh.publicKey)), iv, data: new Uint8Array(data) };
}
