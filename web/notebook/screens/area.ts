// My area: its figures, what was recorded here in the last three months, and the guidance to read.
import { back, h, icon, link, type Screen } from "../dom";
import { list, read, type FigureLine } from "../reading";
import { dayOf, weekdayOf, capital } from "../words";
import { lunarWords } from "../lunar";

export async function area(): Promise<Screen> {
  const [me, figures, records, guidance] = [await read("me"), await list("figures"), await list("records"), await list("guidance")];
  const others = figures.filter((figure) => !counts(figure));
  return { title: me?.unitName ?? "Nơi tôi", tab: "noi-toi", refresh: true, body: [h("h1", {}, me?.unitName ?? "Nơi tôi"),
    h("section", { class: "sec" }, h("h2", {}, "Số liệu năm nay"), figures.length === 0
      ? h("p", { class: "meta" }, "Chưa có số liệu. Ghi việc đầu tiên thì số liệu hiện ở đây.")
      : h("div", {}, rows(figures.filter(counts)), others.length > 0 ? h("details", { class: "fold" }, h("summary", {}, `${others.length} loại việc chưa ghi lần nào`), rows(others)) : null)),
    h("section", { class: "sec" }, h("h2", {}, "Đã ghi trong 90 ngày"), records.length === 0
      ? h("p", { class: "meta" }, "Chưa có việc nào được ghi ở đây trong 90 ngày qua.")
      : h("ul", { class: "list" }, ...records.sort((a, b) => a.day < b.day ? 1 : -1).map((record) => h("li", {}, h("a", { href: `#/viec/${record.id}` },
        icon("notebook-pen"), h("span", {}, h("b", {}, record.title), h("span", { class: "meta line" }, `${dayOf(record.day)}. ${record.state}`)), icon("chevron-right")))))),
    h("section", { class: "sec" }, h("h2", {}, "Hướng dẫn để đọc"), guidance.length === 0
      ? h("p", { class: "meta" }, "Chưa có hướng dẫn nào.")
      : h("ul", { class: "list" }, ...guidance.map((guide) => h("li", {}, h("a", { href: `#/huong-dan/${encodeURIComponent(guide.id)}` }, icon("book-open"), h("b", {}, guide.title), icon("chevron-right")))))) ] };
}

/** What stands at nothing and has no target is only in the way. */
const counts = (figure: FigureLine): boolean => !/^0\b/.test(figure.value) || figure.words.includes(":");

const rows = (figures: FigureLine[]): HTMLElement =>
  h("dl", { class: "figures" }, ...figures.map((figure) => h("div", {}, h("dt", {}, figure.title), h("dd", {}, h("b", {}, figure.value), h("span", { class: "meta" }, figure.words)))));

export async function oneRecord(id: string): Promise<Screen> {
  const record = (await list("records")).find((one) => one.id === id);
  if (!record) return { title: "Việc đã ghi", body: [back("noi-toi", "Quay lại"), h("h1", {}, "Không còn trên máy"), h("p", {}, "Máy giữ các việc trong 90 ngày. Việc cũ hơn xem trên trang của xã.")] };
  return { title: record.title, body: [back("noi-toi", "Quay lại"), h("h1", {}, record.title),
    h("p", {}, `${capital(weekdayOf(record.day))} ${dayOf(record.day)}${lunarWords(record.day) && `, ${lunarWords(record.day)} âm lịch`}.`),
    h("p", {}, `${capital(record.state)}.`), record.words ? h("p", { class: "meta" }, record.words) : null,
    record.fields && record.version !== undefined ? h("p", { class: "btns" }, h("a", { class: "btn", href: `#/chua/${record.id}` }, icon("pencil"), "Sửa bản ghi này")) : null,
    h("p", {}, h("a", { href: `/ban/so-viec/${record.id}` }, "Mở trên trang của xã (cần có sóng)"))] };
}

export async function oneGuide(id: string): Promise<Screen> {
  const guide = (await list("guidance")).find((one) => one.id === id);
  if (!guide) return { title: "Hướng dẫn", body: [back("noi-toi", "Quay lại"), h("h1", {}, "Hướng dẫn này không còn"), h("p", {}, "Có sóng, sổ tay sẽ tải bản mới về.")] };
  const text = h("div", { class: "text" });
  text.innerHTML = guide.html;
  const title = text.querySelector("h1") ? null : h("h1", {}, guide.title);
  return { title: guide.title, body: [h("p", { class: "crumb" }, h("a", { class: "back", href: "#/noi-toi", click: (event) => { if (history.length > 1) { event.preventDefault(); history.back(); } } }, icon("undo-2"), "Quay lại")), title, text,
    link("noi-toi", "Xem hướng dẫn khác")] };
}
