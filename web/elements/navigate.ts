// Soft navigation: a link inside the same face fetches the page and changes only what differs.
// Whenever anything is unusual (another face, a new version, another kind of content, an error on the way)
// the browser loads the page as if none of this existed.
import { announce } from "./announce";

let running: AbortController | null = null;
let policy: string | null = null;
let shown = location.pathname + location.search;

export function softNavigation(enhance: (root: ParentNode) => void): void {
  history.scrollRestoration = "manual";
  const kept = (history.state as { y?: number } | null)?.y ?? 0;
  if (kept > 0) scrollTo(0, kept);
  document.addEventListener("click", (event) => {
    const url = destination(event);
    if (!url) return;
    event.preventDefault();
    history.replaceState({ ...history.state, y: scrollY }, "");
    void go(url, enhance, { push: true, y: 0 });
  });
  addEventListener("popstate", (event) => {
    const state = event.state as { y?: number } | null;
    if (location.pathname + location.search === shown) { scrollTo(0, state?.y ?? 0); return; }
    void go(new URL(location.href), enhance, { push: false, y: state?.y ?? 0 });
  });
  addEventListener("pagehide", () => history.replaceState({ ...history.state, y: scrollY }, ""));
}

/** The address a click leads to, when it is one that may be fetched. */
function destination(event: MouseEvent): URL | null {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
  if (!link || link.target || link.hasAttribute("download") || link.closest("[data-hard]")) return null;
  const url = new URL(link.href);
  if (url.origin !== location.origin || /^\/(assets|api)\//.test(url.pathname)) return null;
  const samePage = url.pathname === location.pathname && url.search === location.search;
  return samePage && url.hash !== "" ? null : url;
}

async function go(url: URL, enhance: (root: ParentNode) => void, { push, y }: { push: boolean; y: number }): Promise<void> {
  running?.abort();
  const mine = (running = new AbortController());
  const main = document.querySelector("main");
  main?.setAttribute("aria-busy", "true");
  try {
    const response = await fetch(url, { signal: mine.signal, headers: { Accept: "text/html" }, credentials: "same-origin" });
    const landed = new URL(response.url);
    const html = response.headers.get("content-type")?.startsWith("text/html") ? await response.text() : null;
    if (mine.signal.aborted) return;
    const page = html === null || landed.origin !== location.origin || !samePolicy(response) ? null
      : new DOMParser().parseFromString(html, "text/html");
    if (!page || !sameHouse(page)) return hard(url);
    landed.hash = url.hash;
    if (push) history.pushState({ y: 0 }, "", landed);
    swap(page);
    shown = location.pathname + location.search;
    arrive(landed, y, enhance);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "AbortError")) hard(url);
  } finally {
    if (running === mine) {
      running = null;
      document.querySelector("main")?.removeAttribute("aria-busy");
    }
  }
}

const hard = (url: URL): void => { if (url.href === location.href) location.reload(); else location.assign(url); };

/** A page under another content-security policy must be loaded by the browser, which alone can apply it. */
function samePolicy(response: Response): boolean {
  const theirs = response.headers.get("content-security-policy") ?? "";
  policy ??= theirs;
  return policy === theirs;
}

/** Same face, same built files, same parts to exchange. */
function sameHouse(page: Document): boolean {
  const signature = (from: Document) => [
    from.querySelector<HTMLElement>("[data-face]")?.dataset.face,
    ...[...from.querySelectorAll("link[rel=stylesheet], script[src]")].map((part) => part.getAttribute("href") ?? part.getAttribute("src")),
    ...[...from.querySelectorAll<HTMLElement>("[data-swap]")].map((part) => part.dataset.swap),
  ].join(" ");
  return page.querySelector("main") !== null && signature(page) === signature(document);
}

function swap(page: Document): void {
  document.title = page.title;
  document.documentElement.dataset.visitor = page.documentElement.dataset.visitor ?? "";
  for (const part of document.querySelectorAll<HTMLElement>("[data-swap]")) {
    const fresh = page.querySelector(`[data-swap="${part.dataset.swap}"]`);
    if (fresh) part.replaceWith(document.adoptNode(fresh));
  }
}

function arrive(url: URL, y: number, enhance: (root: ParentNode) => void): void {
  for (const part of document.querySelectorAll("[data-swap]")) enhance(part);
  const place = url.hash ? document.getElementById(decodeURIComponent(url.hash.slice(1))) : null;
  const head = place ?? document.querySelector<HTMLElement>("main [autofocus]") ?? document.querySelector<HTMLElement>("main h1");
  if (head) {
    if (!head.hasAttribute("tabindex") && !head.matches("a, input, textarea, select, button")) head.setAttribute("tabindex", "-1");
    head.focus({ preventScroll: true });
  }
  if (place) place.scrollIntoView();
  else scrollTo(0, y);
  announce(document.title);
}
