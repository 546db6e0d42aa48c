// The phone's own store. A new version adds steps at the end of `steps` and never changes an old one; rows of `outgoing`
// carry their own format number besides, so that what an older program wrote is read for ever.

import { giveUpReserve } from "./reserve";

export type StoreName = "phone" | "devices" | "reading" | "drafts" | "draftPhotos" | "slips" | "outgoing" | "photos" | "receipts";

const name = "so-tay";

const steps: ((database: IDBDatabase) => void)[] = [
  (database) => {
    for (const store of ["phone", "reading", "drafts", "draftPhotos", "slips"] satisfies StoreName[]) database.createObjectStore(store);
    for (const store of ["devices", "outgoing", "receipts"] satisfies StoreName[]) database.createObjectStore(store, { keyPath: "id" });
    database.createObjectStore("photos", { keyPath: ["item", "n"] });
  },
];

let opened: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((done, failed) => {
    const request = indexedDB.open(name, steps.length);
    request.onupgradeneeded = ({ oldVersion }) => { for (const step of steps.slice(oldVersion)) step(request.result); };
    request.onsuccess = () => {
      const database = request.result;
      // A newer program in another window wants to add to the store: it must not wait for this one.
      database.onversionchange = () => { database.close(); opened = null; };
      database.onclose = () => { opened = null; };
      done(database);
    };
    request.onerror = () => failed(request.error);
  });
  opened.catch(() => { opened = null; });
  return opened;
}

export const asked = <T>(request: IDBRequest<T>): Promise<T> => new Promise((done, failed) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => failed(request.error);
});

export type At = (store: StoreName) => IDBObjectStore;

/** One transaction, whole or not at all. Inside, only requests to the store may be awaited, or the browser ends it. */
export async function within<T>(stores: StoreName[], mode: IDBTransactionMode, work: (at: At) => T | Promise<T>): Promise<T> {
  try {
    return await once(stores, mode, work);
  } catch (error) {
    if (!isFull(error) || !await giveUpReserve()) throw error;
    return once(stores, mode, work);
  }
}

async function once<T>(stores: StoreName[], mode: IDBTransactionMode, work: (at: At) => T | Promise<T>): Promise<T> {
  // What has been saved must survive an empty battery: there the browser is asked to wait for the disk itself.
  const durability = stores.includes("outgoing") ? "strict" : "default";
  const transaction = (await open()).transaction(stores, mode, { durability });
  const ended = new Promise<void>((done, failed) => {
    transaction.oncomplete = () => done();
    transaction.onabort = () => failed(transaction.error ?? new Error("The store gave up."));
    transaction.onerror = () => undefined;
  });
  let result: T;
  try {
    result = await work((store) => transaction.objectStore(store));
  } catch (error) {
    ended.catch(() => undefined);
    try { transaction.abort(); } catch { /* it has ended by itself */ }
    throw transaction.error ?? error;
  }
  await ended;
  return result;
}

export const get = <T>(store: StoreName, key: IDBValidKey): Promise<T | undefined> =>
  within([store], "readonly", (at) => asked<T | undefined>(at(store).get(key)));

export const all = <T>(store: StoreName): Promise<T[]> => within([store], "readonly", (at) => asked<T[]>(at(store).getAll()));

export const keys = (store: StoreName): Promise<IDBValidKey[]> => within([store], "readonly", (at) => asked(at(store).getAllKeys()));

/** Rows kept under keys of their own take one; the others carry theirs. */
export const put = (store: StoreName, value: unknown, key?: IDBValidKey): Promise<void> =>
  within([store], "readwrite", (at) => { at(store).put(value, key); });

export const remove = (store: StoreName, key: IDBValidKey): Promise<void> =>
  within([store], "readwrite", (at) => { at(store).delete(key); });

/** Whether a failed write means that the phone has no room left. */
export const isFull = (error: unknown): boolean => error instanceof DOMException && error.name === "QuotaExceededError";
