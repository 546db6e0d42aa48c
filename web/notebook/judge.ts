// The same limits as on the server, in the same sentences, before anything is saved. The server judges again.
import { number, readDay, readNumber } from "./words";

export type Fault = { field: string; words: string };

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export function judge(form: HTMLFormElement, today: string): Fault[] {
  const faults: Fault[] = [];
  for (const place of form.querySelectorAll<HTMLElement>(".field")) {
    if (place.closest("[hidden]")) continue;
    const inputs = [...place.querySelectorAll<Input>("input[name], textarea[name], select[name]")].filter((one) => one.type !== "file");
    const first = inputs[0];
    const words = first && fault(place, first, inputs, form, today);
    if (first && words) faults.push({ field: first.name, words });
  }
  return faults;
}

function fault(place: HTMLElement, first: Input, inputs: Input[], form: HTMLFormElement, today: string): string | null {
  const value = first.type === "radio" ? inputs.find((one) => (one as HTMLInputElement).checked)?.value ?? ""
    : first.type === "checkbox" ? ((first as HTMLInputElement).checked ? "co" : "") : first.value.normalize("NFC").trim();
  const label = labelOf(place);
  if (value === "") return first.required ? `${label}: phần này còn trống, xin điền giúp.` : null;
  const most = Number(place.querySelector<HTMLElement>("[data-counter]")?.dataset.most ?? first.dataset.most ?? 0);
  switch (first.dataset.kind) {
    case "number": {
      const [least, top] = [Number(first.dataset.least), most];
      const read = readNumber(value);
      return read === null || read < least || read > top ? `${label}: xin viết một số từ ${number(least)} đến ${number(top)}.` : null;
    }
    case "day": {
      const day = readDay(value);
      if (day === null) return `${label}: ngày viết như 05/09/2026.`;
      const planned = form.elements.namedItem("du-kien");
      return first.name === "ngay" && day > today && !(planned instanceof HTMLInputElement && planned.checked)
        ? "Ngày này chưa tới. Việc đã diễn ra mới ghi được; việc sắp tới xin ghi là dự kiến." : null;
    }
  }
  return most > 0 && value.length > most && (first.type === "text" || first.type === "textarea")
    ? `${label}: dài quá ${number(most)} ký tự, xin rút gọn (đang có ${number(value.length)}).` : null;
}

export const labelOf = (place: HTMLElement): string => {
  const label = place.querySelector("legend, .label, .choice span")?.cloneNode(true) as HTMLElement | undefined;
  label?.querySelectorAll(".opt").forEach((part) => part.remove());
  return (label?.textContent ?? "").trim().replace(/[?\s]+$/, "");
};

/** Shows what stands against a form, at the fields and above them, as the desk does. */
export function show(form: HTMLFormElement, faults: Fault[], summary: HTMLElement, mark: () => Element): void {
  for (const place of form.querySelectorAll<HTMLElement>(".field.bad")) {
    place.classList.remove("bad");
    place.querySelectorAll(".error").forEach((old) => old.remove());
    place.querySelectorAll("[aria-invalid]").forEach((input) => input.removeAttribute("aria-invalid"));
  }
  const lines = faults.map(({ field, words }) => {
    const input = form.querySelector<Input>(`[name="${CSS.escape(field)}"]`);
    const place = input?.closest<HTMLElement>(".field");
    const line = document.createElement("li");
    if (!input || !place) {
      line.textContent = words;
      return line;
    }
    reveal(place);
    place.classList.add("bad");
    const error = document.createElement("p");
    error.className = "error";
    error.id = `${input.id}-sua`;
    error.append(mark(), Object.assign(document.createElement("span"), { textContent: words }));
    (place.querySelector("legend, .label") ?? place.firstElementChild)?.after(error);
    input.setAttribute("aria-invalid", "true");
    const lead = Object.assign(document.createElement("a"), { href: `#${input.id}`, textContent: words });
    lead.addEventListener("click", (event) => { event.preventDefault(); input.focus(); place.scrollIntoView({ block: "center" }); });
    line.append(lead);
    return line;
  });
  summary.hidden = faults.length === 0;
  summary.querySelector("ul")?.replaceChildren(...lines);
  const head = summary.querySelector("h2");
  if (head) head.textContent = `Chưa xong: còn ${faults.length} chỗ cần sửa`;
}

/** A field that waits to be asked for, or lies folded away, must be seen when something stands against it. */
function reveal(place: HTMLElement): void {
  place.hidden = false;
  for (let up: HTMLElement | null = place; up; up = up.parentElement) {
    if (up.dataset.whenRefused !== undefined) up.hidden = false;
    if (up instanceof HTMLDetailsElement) up.open = true;
  }
}
