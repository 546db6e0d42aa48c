// Every kind that may be written down here, the most used first, with a box to find one by any of its words.
import { back, h, icon, type Screen } from "../dom";
import { signOf } from "../kinds";
import { list } from "../reading";
import { byUse } from "./home";

/** Marks and capitals do not matter when somebody looks for a word. */
const plain = (words: string): string => words.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();

export async function kinds(): Promise<Screen> {
  const forms = (await list("forms")).sort(byUse);
  const rows = forms.map((form) => ({ words: plain(form.title), row: h("li", {}, h("a", { href: `#/ghi/${encodeURIComponent(form.name)}` }, icon(signOf(form)), h("b", {}, form.title), icon("chevron-right"))) }));
  const none = h("p", { role: "status", hidden: true }, "Không có việc nào tên như vậy. Xin thử một chữ khác.");
  const find = h("input", { class: "in", id: "tim", type: "search", autocomplete: "off" }) as HTMLInputElement;
  find.addEventListener("input", () => {
    const wanted = plain(find.value).split(/\s+/);
    for (const { words, row } of rows) row.hidden = !wanted.every((word) => words.includes(word));
    none.hidden = rows.some(({ row }) => !row.hidden);
  });
  return { title: "Việc khác", body: [back(), h("h1", {}, "Chọn việc để ghi"),
    h("div", { class: "field" }, h("label", { class: "label", for: "tim" }, "Tìm theo tên việc"), find), none,
    h("ul", { class: "list" }, ...rows.map(({ row }) => row))] };
}
