// What both service workers do: keep the files of one version, drop those of others, and answer from what is kept.
declare const BUILT: { version: string; files: string[] };

type Lasting = Event & { waitUntil(work: Promise<unknown>): void };
type Fetching = Lasting & { request: Request; respondWith(answer: Promise<Response>): void };
type Worker = {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  addEventListener(name: string, listener: (event: Lasting) => void): void;
};

export const worker = self as unknown as Worker;

/** A page as anybody gets it, never as somebody signed in does. */
export const asAnybody = (address: string): Request => new Request(address, { cache: "no-store", credentials: "omit" });

export class Kept {
  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  open(): Promise<Cache> {
    return caches.open(this.#name);
  }

  async fill(page: string): Promise<void> {
    await (await this.open()).addAll([asAnybody(page), ...BUILT.files.map((file) => new Request(file))]);
  }

  /** The program of another version is of no use to this one; what people wrote does not lie in caches. */
  async sweep(): Promise<void> {
    for (const name of await caches.keys()) if (name.startsWith(this.#prefix) && name !== this.#name) await caches.delete(name);
    await worker.clients.claim();
  }

  async answer(request: Request, key: string): Promise<Response> {
    return await (await this.open()).match(key, { ignoreVary: true }) ?? fetch(request);
  }

  /** Answers for one page and for the files that it needs. Whatever goes to another house, or sends something, is the browser's own affair. */
  answers(page: string, open: (event: Fetching) => Promise<Response>): void {
    worker.addEventListener("fetch", (event) => {
      const fetching = event as Fetching;
      const { request } = fetching;
      const url = new URL(request.url);
      if (request.method !== "GET" || url.origin !== location.origin) return;
      if (request.mode === "navigate" && url.pathname === page) fetching.respondWith(open(fetching));
      else if (BUILT.files.includes(url.pathname)) fetching.respondWith(this.answer(request, url.pathname));
    });
  }

  get #name(): string {
    return `${this.#prefix}${BUILT.version}`;
  }
}
