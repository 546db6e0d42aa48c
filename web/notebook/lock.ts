// What can be read here (plan, drafts, last records) lies under a key that opens only with a key of this device and the
// PIN together. Five wrong PINs throw the key away. That keeps out a neighbour who picks the phone up, not a laboratory.
import { randomBytes, textOf, utf8, type Bytes } from "./bytes";
import { asked, get, within, type StoreName } from "./database";

type Lock = { format: 1; device: CryptoKey; salt: Bytes; rounds: number; iv: Bytes; wrapped: Bytes; wrong: number };

export type Closed = { iv: Bytes; data: Bytes };

const most = 5;
let open: CryptoKey | null = null;

export const isOpen = (): boolean => open !== null;
export const shut = (): void => { open = null; };
export const hasLock = async (): Promise<boolean> => (await get<Lock>("phone", "lock")) !== undefined;

/** Why a PIN will not do, or null. */
export function weakness(pin: string): string | null {
  if (!/^\d{4,8}$/.test(pin)) return "Mã PIN gồm 4 đến 8 chữ số.";
  const steps = [...pin].slice(1).map((digit, n) => Number(digit) - Number(pin[n]));
  return steps.every((step) => step === steps[0]) && [0, 1, -1].includes(steps[0]!)
    ? "Mã này ai cũng đoán được. Xin chọn mã khác, ví dụ bốn số cuối của một số điện thoại cũ." : null;
}

/** Makes a new key for a new reading copy. Whatever was readable before is gone with its key. */
export async function setPin(pin: string): Promise<void> {
  const device = await crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const [salt, iv, raw] = [randomBytes(16), randomBytes(12), randomBytes(32)];
  const rounds = await tuned();
  const wrapped = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await pinKey({ device, salt, rounds }, pin), raw));
  const lock: Lock = { format: 1, device, salt, rounds, iv, wrapped, wrong: 0 };
  await within(["phone", "reading", "drafts", "draftPhotos", "slips"], "readwrite", (at) => {
    clear(at);
    at("phone").put(lock, "lock");
    at("phone").delete("token");
  });
  open = await imported(raw);
}

/** The same key under another PIN. */
export async function changePin(pin: string, fresh: string): Promise<boolean> {
  const lock = await get<Lock>("phone", "lock");
  if (!lock) return false;
  const raw = await unwrap(lock, pin);
  if (!raw) return false;
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const wrapped = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await pinKey({ ...lock, salt }, fresh), raw));
  await within(["phone"], "readwrite", (at) => { at("phone").put({ ...lock, salt, iv, wrapped, wrong: 0 } satisfies Lock, "lock"); });
  return true;
}

/** Tries a PIN. The try is counted before it is looked at, so that switching the phone off gives none back. */
export async function unlock(pin: string): Promise<{ opened: boolean; left: number }> {
  const lock = await within(["phone"], "readwrite", async (at) => {
    const kept = await asked<Lock | undefined>(at("phone").get("lock"));
    if (kept) at("phone").put({ ...kept, wrong: kept.wrong + 1 }, "lock");
    return kept;
  });
  if (!lock) return { opened: false, left: 0 };
  const raw = lock.wrong < most ? await unwrap(lock, pin) : null;
  if (raw) {
    await within(["phone"], "readwrite", (at) => { at("phone").put({ ...lock, wrong: 0 }, "lock"); });
    open = await imported(raw);
    return { opened: true, left: most };
  }
  const left = most - 1 - lock.wrong;
  if (left <= 0) await forget();
  return { opened: false, left: Math.max(0, left) };
}

/** Empties what can be read. What waits to be sent is sealed to the server and stays. */
export async function forget(): Promise<void> {
  open = null;
  await within(["phone", "reading", "drafts", "draftPhotos", "slips"], "readwrite", (at) => {
    clear(at);
    at("phone").delete("lock");
    at("phone").delete("token");
  });
}

/** Closes bytes under the reading key, bound to the place where they lie. */
export async function close(place: string, plain: Bytes): Promise<Closed> {
  const iv = randomBytes(12);
  return { iv, data: new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: utf8(place) }, key(), plain)) };
}

export const opened = async (place: string, closed: Closed): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv: closed.iv, additionalData: utf8(place) }, key(), closed.data));

export const closeJson = (place: string, value: unknown): Promise<Closed> => close(place, utf8(JSON.stringify(value)));

export const openedJson = async <T>(place: string, closed: Closed): Promise<T> => JSON.parse(textOf(await opened(place, closed))) as T;

function key(): CryptoKey {
  if (!open) throw new Error("The reading copy is locked.");
  return open;
}

const clear = (at: (store: StoreName) => IDBObjectStore): void => {
  for (const store of ["reading", "drafts", "draftPhotos", "slips"] as const) at(store).clear();
};

const imported = (raw: Bytes): Promise<CryptoKey> => crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);

async function unwrap(lock: Lock, pin: string): Promise<Bytes | null> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv: lock.iv }, await pinKey(lock, pin), lock.wrapped));
  } catch {
    return null;
  }
}

async function pinKey(lock: Pick<Lock, "device" | "salt" | "rounds">, pin: string): Promise<CryptoKey> {
  const bits = await stretched(pin, lock.salt, lock.rounds);
  // Without the key of this device the stretched PIN opens nothing: a copy of the disk cannot be tried elsewhere.
  return imported(new Uint8Array(await crypto.subtle.sign("HMAC", lock.device, bits)));
}

async function stretched(pin: string, salt: Bytes, rounds: number): Promise<ArrayBuffer> {
  const material = await crypto.subtle.importKey("raw", utf8(pin), "PBKDF2", false, ["deriveBits"]);
  return crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds }, material, 256);
}

/** As many rounds as this phone does in about 0.4 s: an old one must open its notebook too. */
async function tuned(): Promise<number> {
  const [sample, from] = [20_000, performance.now()];
  await stretched("0000", randomBytes(16), sample);
  return Math.round(Math.min(1_000_000, Math.max(60_000, sample * 400 / Math.max(1, performance.now() - from))));
}
