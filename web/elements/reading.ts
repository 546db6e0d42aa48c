// The reader's two panes: click either side to find the other, keys for what is repeated, nothing reloaded between two
// decisions. Every step is a form that works without this.
import { announce } from "./announce";

const steps: Record<string, string> = { e: "e", x: "x", s: "s", g: "g", u: "u", enter: "enter" };
const pause = 1500;

let listening = false;

export function enhanceReading(root: ParentNode): void {
  for (const reader of root.querySelectorAll<HTMLElement>("[data-reader]")) open(reader);
  for (const progress of root.querySelectorAll<HTMLElement>("[data-reading-progress]")) wait(progress);
  if (listening) return;
  listening = true;
  document.addEventListener("keydown", press, true);
  document.addEventListener("click", find, true);
  document.addEventListener("submit", (event) => void send(event));
  document.addEventListener("selectionchange", offer);
}

const reader = (): HTMLElement | null => document.querySelector("[data-reader]");

function open(here: HTMLElement): void {
  here.dataset.readerLive = "";
  for (const button of here.querySelectorAll<HTMLElement>("[data-show]")) {
    button.closest<HTMLElement>("[data-reader-switch]")?.removeAttribute("hidden");
    button.onclick = () => show(here, button.dataset.show ?? "");
  }
  for (const pane of here.querySelectorAll<HTMLElement>(".reader-doc, .reader-props")) if (!pane.hasAttribute("tabindex")) pane.tabIndex = 0;
  const chosen = here.querySelector<HTMLElement>("[data-proposal].on");
  if (chosen) centre(here, chosen.dataset.proposal ?? "");
}

function show(here: HTMLElement, pane: string): void {
  here.dataset.pane = pane;
  for (const button of here.querySelectorAll<HTMLElement>("[data-show]")) button.setAttribute("aria-pressed", String(button.dataset.show === pane));
}

/** Marks one proposal and its place in the text, and brings both into sight. */
function choose(here: HTMLElement, id: string, focus: boolean): void {
  for (const one of here.querySelectorAll<HTMLElement>("[data-proposal]")) {
    const on = one.dataset.proposal === id;
    one.classList.toggle("on", on);
    if (on) one.setAttribute("aria-current", "true"); else one.removeAttribute("aria-current");
  }
  for (const mark of here.querySelectorAll<HTMLElement>("[data-mark]")) mark.classList.toggle("on", mark.dataset.mark === id && mark.classList.contains("m-t"));
  for (const box of here.querySelectorAll<SVGElement>("[data-box]")) box.classList.toggle("box-on", box.dataset.box === id);
  centre(here, id);
  if (focus) here.querySelector<HTMLElement>(`#d-${CSS.escape(id)} [data-open]`)?.focus({ preventScroll: true });
  history.replaceState(history.state, "", `${here.dataset.path}?chon=${encodeURIComponent(id)}`);
}

// Only the panes move: the page itself stays where the person has it.
function centre(here: HTMLElement, id: string): void {
  for (const part of [here.querySelector<HTMLElement>(`#d-${CSS.escape(id)}`), here.querySelector<HTMLElement>(`#v-${CSS.escape(id)}`)]) {
    const pane = part?.closest<HTMLElement>(".reader-doc, .reader-props");
    if (!part || !pane || pane.scrollHeight <= pane.clientHeight) continue;
    pane.scrollTop += part.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 4;
  }
}

function find(event: MouseEvent): void {
  const here = reader();
  if (!here || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return;
  const link = event.target.closest<HTMLElement | SVGElement>("a[data-mark], [data-box], [data-proposal] a[data-open]");
  const place = link?.dataset.mark ?? link?.dataset.box;
  const id = place ?? link?.closest<HTMLElement>("[data-proposal]")?.dataset.proposal;
  if (!link || !id || !here.contains(link) || !here.querySelector(`#d-${CSS.escape(id)}`)) return;
  event.preventDefault();
  choose(here, id, place === undefined);
  if (getComputedStyle(here.querySelector(".reader-doc") ?? here).display === "none" || place !== undefined) show(here, place === undefined ? "van-ban" : "de-xuat");
}

function press(event: KeyboardEvent): void {
  const here = reader();
  if (!here || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.querySelector("dialog[open]") || !(event.target instanceof HTMLElement)) return;
  if (event.target.isContentEditable || event.target.matches("input, textarea, select")) return;
  const key = event.key.toLowerCase();
  const cards = [...here.querySelectorAll<HTMLElement>("[data-proposal]")];
  const at = cards.findIndex((card) => card.classList.contains("on"));
  if (key === "j" || key === "k") {
    const next = cards[Math.min(Math.max(at + (key === "j" ? 1 : -1), 0), cards.length - 1)];
    if (next) choose(here, next.dataset.proposal ?? "", true);
  } else if (steps[key] !== undefined) {
    // Enter on a button or a link of its own means that one.
    if (key === "enter" && event.target.closest("button, summary, a:not([data-open])")) return;
    const button = (cards[at] && key !== "u" ? cards[at] : here).querySelector<HTMLElement>(`[data-key="${key === "enter" ? "Enter" : key.toUpperCase()}"]`);
    if (!button) return;
    button.click();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

/** A step is sent and the two panes are exchanged; whatever is unusual is left to the browser. */
async function send(event: SubmitEvent): Promise<void> {
  const here = reader();
  const form = event.target;
  if (!here || event.defaultPrevented || !(form instanceof HTMLFormElement) || !form.closest(".reader-props") || !here.contains(form)) return;
  const button = event.submitter instanceof HTMLButtonElement ? event.submitter : null;
  event.preventDefault();
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") fields.append(name, value);
  if (button?.name) fields.append(button.name, button.value);
  here.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(button?.formAction || form.action, { method: "POST", body: fields, credentials: "same-origin", headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector<HTMLElement>("[data-reader]");
    if (!fresh) { location.assign(answer.url); return; }
    const pane = here.dataset.pane ?? "de-xuat";
    here.replaceWith(document.adoptNode(fresh));
    history.replaceState(history.state, "", answer.ok ? answer.url.split("#")[0] : location.href);
    open(fresh);
    show(fresh, pane);
    fresh.querySelector<HTMLElement>("[data-proposal].on [data-open]")?.focus({ preventScroll: true });
    announce(fresh.querySelector(".notice")?.textContent ?? fresh.querySelector(".progress p")?.textContent ?? "");
  } catch {
    here.removeAttribute("aria-busy");
    form.requestSubmit(button);
  }
}

/** What is selected in the text can be added as a proposal. */
function offer(): void {
  const here = reader();
  const place = here?.querySelector<HTMLElement>("[data-reader-add]");
  const link = place?.querySelector<HTMLAnchorElement>("[data-add]");
  if (!here || !place || !link) return;
  const picked = document.getSelection();
  const text = picked?.toString().trim() ?? "";
  const start = picked?.anchorNode instanceof Node ? (picked.anchorNode instanceof Element ? picked.anchorNode : picked.anchorNode.parentElement)?.closest<HTMLElement>("[data-at]") : null;
  const inside = start !== null && start !== undefined && text.length >= 5 && text.length <= 2000;
  place.hidden = !inside;
  if (inside) link.href = `${here.dataset.path}/them?tu=${start.dataset.at ?? "0"}&trich=${encodeURIComponent(text)}`;
}

/** Looks again while the document is being read. */
function wait(progress: HTMLElement): void {
  setTimeout(async () => {
    if (!progress.isConnected) return;
    try {
      const page = new DOMParser().parseFromString(await (await fetch(location.href, { credentials: "same-origin" })).text(), "text/html");
      const fresh = page.querySelector<HTMLElement>("[data-reading-progress]");
      if (!fresh) { location.reload(); return; }
      progress.replaceWith(document.adoptNode(fresh));
      wait(fresh);
    } catch { wait(progress); }
  }, pause);
}
