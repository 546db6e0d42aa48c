// A form that anybody sends from anywhere: without signal it waits, with what was typed and the photos that were chosen still
// in it, and goes by itself as soon as there is signal again. What was typed is also kept as a draft, in case the page closes.
import { announce } from "./announce";
import { readItem, removeItem, writeItem } from "./store";

const tryAgain = 15_000;
const unseen = "__RequestVerificationToken";

// Opened without signal, the page is the copy that this device keeps: the same for everybody, and without a key of its own.
const copy = (): boolean => document.documentElement.dataset.kept !== undefined;
const keyOf = (form: string): string => `caunoi.later|${form}`;
const timeOf = (form: string): string => `caunoi.later-time|${form}`;

export function enhanceLater(root: ParentNode): void {
  for (const done of root.querySelectorAll<HTMLElement>("[data-draft-done]")) [keyOf, timeOf].forEach((of) => removeItem(of(done.dataset.draftDone ?? "")));
  for (const note of root.querySelectorAll<HTMLElement>("[data-later]")) {
    const form = note.closest("form");
    if (form) later(form, note);
    // From here on the form opens without signal too. A browser that keeps nothing goes on as before.
    if (form && note.dataset.later) navigator.serviceWorker?.register(note.dataset.later).catch(() => undefined);
  }
  for (const button of root.querySelectorAll<HTMLButtonElement>("button[data-here]")) here(button);
}

function later(form: HTMLFormElement, note: HTMLElement): void {
  const [opened, own, time] = [performance.now(), keyOf(form.dataset.draft ?? ""), timeOf(form.dataset.draft ?? "")];
  const key = form.querySelector<HTMLInputElement>("input[name=khoa]");
  // Sent before, but whether it arrived nobody knows: under the same key it is the same case.
  if (form.dataset.refused !== undefined) removeItem(own);
  else if (key) key.value = readItem(own) ?? (copy() ? crypto.randomUUID() : key.value);
  if (copy()) note.hidden = false;
  let waiting = 0;
  const send = async (): Promise<void> => {
    clearTimeout(waiting);
    if (navigator.onLine && await reached(form)) {
      // The browser sends it: whatever comes back is a page of its own, which a reload shows again.
      form.submit();
      return;
    }
    if (note.hidden) announce(note.textContent ?? "");
    note.hidden = false;
    waiting = setTimeout(() => void send(), tryAgain);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const filling = form.querySelector<HTMLInputElement>("input[name=thoi-gian]");
    // What was typed before the page was opened anew took its time too.
    const took = Number(readItem(time) ?? 0) + Math.round((performance.now() - opened) / 1000);
    if (filling) filling.value = String(took);
    writeItem(time, String(took));
    if (key) writeItem(own, key.value);
    void send();
  });
  addEventListener("online", () => { if (waiting && form.isConnected) void send(); });
}

async function reached(form: HTMLFormElement): Promise<boolean> {
  try {
    if (copy()) return await renewed(form);
    return (await fetch(form.action, { method: "HEAD", cache: "no-store", credentials: "same-origin", signal: AbortSignal.timeout(8_000) })).status < 500;
  } catch { return false; }
}

/** The kept copy gets what only a page of this moment has: without it the server takes the form for an old one. */
async function renewed(form: HTMLFormElement): Promise<boolean> {
  const answer = await fetch(form.action, { cache: "no-store", credentials: "same-origin", signal: AbortSignal.timeout(8_000) });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const [mine, theirs] = [form, page].map((where) => where.querySelector<HTMLInputElement>(`input[name=${unseen}]`));
  if (!answer.ok || !mine || !theirs) return false;
  mine.value = theirs.value;
  delete document.documentElement.dataset.kept;
  return true;
}

/** Fills two fields with where this phone is, when asked to. */
function here(button: HTMLButtonElement): void {
  if (!("geolocation" in navigator)) return;
  button.hidden = false;
  const words = button.querySelector("[data-words]") ?? button;
  button.addEventListener("click", () => navigator.geolocation.getCurrentPosition((position) => {
    const places = [position.coords.latitude, position.coords.longitude];
    (button.dataset.here ?? "").split(" ").forEach((id, n) => {
      const field = document.getElementById(id);
      if (field instanceof HTMLInputElement) field.value = (places[n] ?? 0).toFixed(5).replace(".", ",");
    });
    words.textContent = "Đã lấy vị trí";
    announce("Đã lấy vị trí");
  }, () => {
    words.textContent = "Máy không cho lấy vị trí";
    announce("Máy không cho lấy vị trí");
  }, { enableHighAccuracy: true, timeout: 20_000 }));
}
