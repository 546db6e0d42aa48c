// Keeps the form for a petition on this device, as anybody gets it: opened without signal it is there, with what was typed
// on this device before. Nothing that somebody wrote lies in its cache.
export {};
declare const BUILT: { version: string; files: string[] };

type Lasting = Event & { waitUntil(work: Promise<unknown>): void };
type Fetching = Lasting & { request: Request; respondWith(answer: Promise<Response>): void };
type Worker = {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  addEventListener(name: string, listener: (event: Lasting) => void): void;
};

const worker = self as unknown as Worker;
const [path, form] = ["/kien-nghi/gui", "/kien-nghi/gui?linh-vuc=khac"];
const prefix = "kien-nghi-";
const cacheName = `${prefix}${BUILT.version}`;
const day = 86_400_000;

async function fill(): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.addAll([new Request(form, { cache: "no-store", credentials: "omit" }), ...BUILT.files.map((file) => new Request(file))]);
  await worker.skipWaiting();
}

async function sweep(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(prefix) && name !== cacheName) await caches.delete(name);
  await worker.clients.claim();
}

/** The page of this moment; without signal the kept one, which says of itself that it is. */
async function open(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (lost) {
    const kept = await (await caches.open(cacheName)).match(form, { ignoreVary: true });
    if (!kept) throw lost;
    return new Response((await kept.text()).replace("<html", "<html data-kept"), { headers: kept.headers });
  }
}

/** Once a day, so that the kept form asks what the form asks now. */
async function renew(): Promise<void> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(form, { ignoreVary: true });
  if (kept && Date.now() - Date.parse(kept.headers.get("date") ?? "") < day) return;
  await cache.add(new Request(form, { cache: "no-store", credentials: "omit" })).catch(() => undefined);
}

worker.addEventListener("install", (event) => event.waitUntil(fill()));
worker.addEventListener("activate", (event) => event.waitUntil(sweep()));
worker.addEventListener("fetch", (event) => {
  const { request } = event as Fetching;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (request.mode === "navigate" && url.pathname === path) {
    (event as Fetching).respondWith(open(request));
    event.waitUntil(renew());
  } else if (BUILT.files.includes(url.pathname)) {
    (event as Fetching).respondWith(caches.open(cacheName).then((cache) => cache.match(request, { ignoreVary: true })).then((kept) => kept ?? fetch(request)));
  }
});
