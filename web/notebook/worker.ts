// Keeps the program on the phone, so that it opens without a network, and sends what waits where the browser allows it.
// It never takes over by itself: a new version waits until somebody asks for it.
import { readClock } from "./clock";
import { send } from "./sending";

declare const BUILT: { version: string; files: string[] };

type Lasting = Event & { waitUntil(work: Promise<unknown>): void };
type Fetching = Lasting & { request: Request; respondWith(answer: Promise<Response>): void };
type Worker = {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  addEventListener(name: string, listener: (event: Lasting) => void): void;
};

const worker = self as unknown as Worker;
const shell = "/so-tay";
const prefix = "so-tay-";
const cacheName = `${prefix}${BUILT.version}`;

async function fill(): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.addAll([new Request(shell, { cache: "no-store", credentials: "omit" }), ...BUILT.files.map((file) => new Request(file))]);
}

/** The program of another version is of no use to this one; what people wrote does not lie in caches. */
async function sweep(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(prefix) && name !== cacheName) await caches.delete(name);
  await worker.clients.claim();
}

async function answer(request: Request, key: string | Request): Promise<Response> {
  return await (await caches.open(cacheName)).match(key, { ignoreVary: true }) ?? fetch(request);
}

worker.addEventListener("install", (event) => event.waitUntil(fill()));
worker.addEventListener("activate", (event) => event.waitUntil(sweep()));
worker.addEventListener("message", (event) => { if ((event as unknown as MessageEvent).data === "use-new") event.waitUntil(worker.skipWaiting()); });
worker.addEventListener("sync", (event) => event.waitUntil(readClock().then(send)));
worker.addEventListener("fetch", (event) => {
  const { request } = event as Fetching;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (request.mode === "navigate" && url.pathname === shell) (event as Fetching).respondWith(answer(request, shell));
  else if (BUILT.files.includes(url.pathname)) (event as Fetching).respondWith(answer(request, url.pathname));
});
