// The server's own fields, made for a thumb: today and yesterday to press, numbers to step, the lunar day under the solar one.
import { enhanceAsked } from "../elements/asked";
import { enhanceCounters } from "../elements/counters";
import { button, h, icon } from "./dom";
import { labelOf } from "./judge";
import { lunarWords } from "./lunar";
import { capital, dayOf, number, plus, readDay, readNumber, weekdayOf } from "./words";

export function enhanceFields(form: HTMLFormElement, today: string): void {
  for (const fold of form.querySelectorAll<HTMLDetailsElement>("details.ticks")) ticks(fold);
  for (const waiting of form.querySelectorAll<HTMLElement>("[data-when-refused]")) waiting.hidden = true;
  for (const input of form.querySelectorAll<HTMLInputElement>("input[data-kind=day]")) dayField(input, today);
  for (const input of form.querySelectorAll<HTMLInputElement>("input[data-kind=number]")) numberField(input);
  enhanceAsked(form);
  enhanceCounters(form);
}

const changed = (input: HTMLInputElement): void => { input.dispatchEvent(new Event("input", { bubbles: true })); };

function dayField(input: HTMLInputElement, today: string): void {
  const words = h("p", { class: "hint", "aria-live": "polite" });
  const hint = document.getElementById(`${input.id}-goi-y`);
  const choices = [["Hôm nay", today], ["Hôm qua", plus(today, -1)], ["Hôm kia", plus(today, -2)]] as const;
  const picks = choices.map(([name, day]) => button(name, () => { input.value = dayOf(day); changed(input); }));
  const look = (): void => {
    const day = readDay(input.value);
    picks.forEach((pick, n) => pick.setAttribute("aria-pressed", String(day === choices[n]![1])));
    words.textContent = day === null ? "" : [capital(weekdayOf(day)), lunarWords(day) && `${lunarWords(day)} âm lịch`].filter(Boolean).join(", ");
    if (hint) hint.hidden = day !== null;
  };
  input.before(h("div", { class: "pick pick-3" }, ...picks));
  input.after(words);
  input.addEventListener("input", look);
  look();
}

/** Steps for what is counted in people and houses; money is typed. */
function numberField(input: HTMLInputElement): void {
  const [least, most] = [Number(input.dataset.least), Number(input.dataset.most)];
  if (!(most > 0) || most > 100_000) return;
  const step = most > 300 ? 10 : 1;
  const move = (by: number): void => {
    input.value = number(Math.min(most, Math.max(least, (readNumber(input.value) ?? 0) + by)));
    changed(input);
  };
  const press = (by: number): HTMLElement => {
    const one = button(`${by < 0 ? "Bớt" : "Thêm"} ${step}`, () => move(by), "", by < 0 ? "minus" : "plus");
    one.querySelector("span")?.setAttribute("class", "vh");
    return one;
  };
  const row = h("div", { class: "step-n" });
  input.replaceWith(row);
  row.append(press(-step), input, press(step));
}

/** Ticks that answer one question lie folded; what is chosen is read without opening them. */
function ticks(fold: HTMLDetailsElement): void {
  const chosen = h("span", { class: "hint" });
  const summary = fold.querySelector("summary");
  summary?.replaceChildren(h("span", { class: "asked" }, ...summary.childNodes), chosen, icon("chevron-right"));
  const look = (): void => {
    const names = [...fold.querySelectorAll<HTMLInputElement>("input:checked")].map((tick) => tick.closest("label")?.textContent?.trim() ?? "");
    chosen.textContent = names.length > 0 ? names.join(", ") : "Bấm để chọn, nếu có.";
  };
  for (const event of ["input", "toggle"]) fold.addEventListener(event, look);
  look();
}

/** What somebody filled in, as the desk would post it; files apart, hidden questions left out. */
export function filled(form: HTMLFormElement): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== "string" || name.startsWith("__")) continue;
    const input = form.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`);
    if (input?.closest("[hidden]") && !(input instanceof HTMLInputElement && input.type === "hidden")) continue;
    (fields[name] ??= []).push(value);
  }
  return fields;
}

export function fill(form: HTMLFormElement, fields: Record<string, string[]>): void {
  for (const input of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>("[name]")) {
    if (input.type === "file" || input.type === "hidden") continue;
    const values = fields[input.name];
    if (input instanceof HTMLInputElement && (input.type === "radio" || input.type === "checkbox")) input.checked = values?.includes(input.value) ?? false;
    else if (values) input.value = values[0] ?? "";
    input.closest<HTMLElement>("[data-when-refused]")?.toggleAttribute("hidden", !values?.[0] && !(input instanceof HTMLInputElement && input.checked));
  }
}

/** Questions and choices in words, to read an answer again where the form is not at hand. */
export function labels(form: HTMLFormElement): Record<string, string> {
  const words: Record<string, string> = {};
  for (const input of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input[name], textarea[name], select[name]")) {
    const place = input.closest<HTMLElement>(".field");
    if (!place || input.type === "hidden" || input.type === "file") continue;
    words[input.name] = labelOf(place);
    if (input instanceof HTMLSelectElement) for (const option of input.options) words[`${input.name}=${option.value}`] = option.text;
    else if (input.type === "radio") words[`${input.name}=${input.value}`] = input.closest("label")?.textContent?.trim() ?? input.value;
    else if (input.type === "checkbox") words[`${input.name}=co`] = "có";
  }
  return words;
}
