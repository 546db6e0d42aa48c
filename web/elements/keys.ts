// Keys for what is repeated: J and K walk a list, Enter opens (the link has the focus), marked buttons have their letter.
import { readItem, removeItem, writeItem } from "./store";

const off = "caunoi.keys.off";

export function listenForKeys(): void {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
    if (event.key === "?") return openHelp(event);
    if (readItem(off) !== null || document.querySelector("dialog[open]")) return;
    const key = event.key.toLowerCase();
    if (key === "j" || key === "k") walk(event, key === "j" ? 1 : -1);
    else pressKey(event, key);
  });
  document.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("[data-keys-open]")) openHelp(event);
  });
}

const typing = (target: EventTarget | null): boolean => target instanceof HTMLElement
  && (target.isContentEditable || (target.matches("input, textarea, select") && !target.matches("[type=radio], [type=checkbox]")));

function walk(event: KeyboardEvent, step: number): void {
  const links = [...document.querySelectorAll<HTMLElement>("[data-list] [data-row] [data-open]")];
  if (links.length === 0) return;
  const rows = links.map((link) => link.closest("[data-row]"));
  const focused = rows.findIndex((row) => row?.contains(document.activeElement));
  const current = focused >= 0 ? focused : rows.findIndex((row) => row?.getAttribute("aria-current") === "true");
  const next = current < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(Math.max(current + (focused >= 0 ? step : 0), 0), links.length - 1);
  event.preventDefault();
  links[next]?.focus();
  links[next]?.scrollIntoView({ block: "nearest" });
}

function pressKey(event: KeyboardEvent, key: string): void {
  if (key.length !== 1) return;
  const near = document.activeElement?.closest("[data-row]") ?? document;
  const button = find(near, key) ?? find(document, key);
  if (!button) return;
  event.preventDefault();
  button.click();
}

const find = (root: ParentNode, key: string): HTMLElement | undefined =>
  [...root.querySelectorAll<HTMLElement>("[data-key]")].find((button) => button.dataset.key?.toLowerCase() === key);

function openHelp(event: Event): void {
  const dialog = document.querySelector<HTMLDialogElement>("dialog[data-keys]");
  if (!dialog || dialog.open) return;
  event.preventDefault();
  const tick = dialog.querySelector<HTMLInputElement>("[data-keys-off]");
  if (tick) {
    tick.checked = readItem(off) !== null;
    tick.onchange = () => { if (tick.checked) writeItem(off, "1"); else removeItem(off); };
  }
  dialog.showModal();
}
