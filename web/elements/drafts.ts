// What is being typed survives a reload, a crash or an empty battery. It is kept on this device only,
// apart for each person, and thrown away when the server's answer says that it has arrived.
import { keysStarting, readItem, removeItem, writeItem } from "./store";

const prefix = "caunoi.draft|";
const days = 14;
type Draft = { at: number; fields: Record<string, string> };
type Typed = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export function enhanceDrafts(root: ParentNode): void {
  forgetOld();
  for (const done of root.querySelectorAll<HTMLElement>("[data-draft-done]")) forget(done.dataset.draftDone ?? "");
  for (const form of root.querySelectorAll<HTMLFormElement>("form[data-draft]")) keep(form);
}

// On a shared machine nobody meets what another person was writing.
const mine = (form: string): string => `${prefix}${form}|${document.documentElement.dataset.visitor ?? ""}|`;

function keep(form: HTMLFormElement): void {
  const key = `${mine(form.dataset.draft ?? "")}${location.pathname}`;
  const note = form.querySelector<HTMLElement>("[data-draft-note]");
  // After a refusal the server has sent back what was typed: that is newer than what is kept here.
  if (form.dataset.refused === undefined && restore(form, key) && note) note.hidden = false;
  let timer = 0;
  const save = () => {
    clearTimeout(timer);
    const fields = typedIn(form);
    if (Object.values(fields).every((value) => value === "")) removeItem(key);
    else writeItem(key, JSON.stringify({ at: Date.now(), fields } satisfies Draft));
  };
  form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(save, 300); });
  form.addEventListener("change", save);
  window.addEventListener("pagehide", () => { if (timer) save(); }, { once: true });
  form.querySelector("[data-draft-drop]")?.addEventListener("click", () => {
    clearTimeout(timer);
    timer = 0;
    removeItem(key);
    form.reset();
    if (note) note.hidden = true;
    fieldsOf(form)[0]?.focus();
  });
}

function restore(form: HTMLFormElement, key: string): boolean {
  const draft = read(key);
  if (!draft) return false;
  let changed = false;
  for (const field of fieldsOf(form)) {
    const value = draft.fields[field.name];
    if (field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox")) {
      const checked = value === field.value;
      changed ||= field.checked !== checked;
      field.checked = checked;
    } else if (value !== undefined && field.value !== value) {
      field.value = value;
      changed = true;
    }
  }
  return changed;
}

function typedIn(form: HTMLFormElement): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const field of fieldsOf(form)) {
    if (field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox")) {
      if (field.checked) fields[field.name] = field.value;
    } else fields[field.name] = field.value;
  }
  return fields;
}

/** Only what a person types in the open: no pass words, nothing carried unseen, no files. */
function fieldsOf(form: HTMLFormElement): Typed[] {
  return [...form.elements].filter((element): element is Typed =>
    (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement || element instanceof HTMLInputElement)
    && element.name !== "" && !["password", "hidden", "file", "submit", "button"].includes(element.type));
}

function read(key: string): Draft | null {
  try {
    const draft = JSON.parse(readItem(key) ?? "null") as Draft | null;
    return draft && typeof draft.at === "number" && typeof draft.fields === "object" ? draft : null;
  } catch { return null; }
}

function forget(form: string): void {
  if (form !== "") for (const key of keysStarting(mine(form))) removeItem(key);
}

function forgetOld(): void {
  const oldest = Date.now() - days * 86_400_000;
  for (const key of keysStarting(prefix)) if ((read(key)?.at ?? 0) < oldest) removeItem(key);
}
