// Three due things in words, the four kinds this unit writes down most, and how the sending goes.
import { isOff, now } from "../clock";
import { back, button, h, icon, link, notice, status, type Screen } from "../dom";
import { get } from "../database";
import { drafts } from "../drafts";
import { signOf } from "../kinds";
import { install, installReady } from "../install";
import { outgoing, receipts, type Slip } from "../outgoing";
import { list, slip, type DutyLine, type FormLine } from "../reading";
import { roomWords, space } from "../space";
import { applyUpdate, updateReady } from "../update";
import { dueWords, isoDay, momentWords, daysBetween, capital } from "../words";
import { sendingLines } from "./sent";

export const isOpinion = (form: FormLine): boolean => form.name.startsWith("feedback/");

export async function home(): Promise<Screen> {
  const [duties, forms, writing] = [await openDuties(), await list("forms"), await drafts()];
  const kinds = forms.filter((form) => !isOpinion(form)).sort(byUse);
  const opinion = forms.find(isOpinion);
  const heading = duties.length === 0 ? "Chưa có việc nào đến hạn" : duties.length > 3 ? `Có ${duties.length} việc, gấp nhất là` : `Có ${duties.length} việc cần làm`;
  return { title: "Sổ tay", tab: "", refresh: true, body: [
    ...await warnings(),
    h("h1", {}, heading),
    duties.length === 0 ? h("p", { class: "meta" }, "Việc gì làm rồi thì ghi ở dưới; việc mới giao sẽ hiện ở đây.") : dutyList(duties.slice(0, 3)),
    duties.length > 3 ? h("p", {}, link("den-han", `Xem cả ${duties.length} việc`)) : null,
    writing.length > 0 ? h("section", { class: "sec" }, h("h2", {}, "Đang viết dở"), h("ul", { class: "send" }, ...writing.map((draft) =>
      h("li", {}, icon("pencil"), h("p", {}, link(`nhap/${draft.id}`, draft.title), h("span", { class: "meta line" }, momentWords(draft.at, now()))))))) : null,
    h("section", { class: "sec" }, h("h2", {}, "Ghi việc mới"), h("div", { class: "kinds" },
      ...kinds.slice(0, 4).map((form) => h("a", { href: `#/ghi/${encodeURIComponent(form.name)}` }, icon(signOf(form)), form.title)),
      opinion ? h("a", { class: "wide", href: `#/ghi/${encodeURIComponent(opinion.name)}` }, icon(opinion.icon), opinion.title) : null,
      kinds.length > 4 ? h("a", { class: "wide", href: "#/viec-khac" }, icon("plus"), "Việc khác…") : null)),
    h("section", { class: "sec" }, h("h2", {}, "Chuyến gửi"), ...await sendingLines(3)),
  ] };
}

/** What is due, soonest first, without what has been written down already and waits to arrive. */
async function openDuties(): Promise<DutyLine[]> {
  const done = new Set<string>();
  const waiting = await outgoing();
  for (const { id } of [...waiting.filter((item) => item.state !== "refused"), ...await receipts()]) {
    const duty = (await slip.read<Slip>(id))?.duty;
    if (duty !== undefined && !waiting.some((item) => item.id === id && item.state === "refused")) done.add(duty);
  }
  return (await list("duties")).filter((duty) => !done.has(duty.id)).sort((a, b) => a.due < b.due ? -1 : 1);
}

export const byUse = (a: FormLine, b: FormLine): number => b.uses - a.uses || a.title.localeCompare(b.title, "vi");

function dutyList(duties: DutyLine[]): HTMLElement {
  const today = isoDay(now());
  return h("ol", { class: "three" }, ...duties.map((duty, n) => {
    const days = daysBetween(today, duty.due);
    const to = !duty.form ? `viec-den-han/${duty.id}` : `ghi/${encodeURIComponent(duty.form)}/${duty.id}`;
    return h("li", {}, h("a", { href: `#/${to}` }, h("span", { class: "no", "aria-hidden": "true" }, String(n + 1)),
      h("span", {}, h("b", {}, duty.title), status(days < 0 ? "late" : days <= 7 ? "soon" : "on", dueWords(duty.due, today))), icon("chevron-right")));
  }));
}

export async function allDuties(): Promise<Screen> {
  const duties = await openDuties();
  return { title: "Việc đến hạn", body: [back(), h("h1", {}, "Việc đến hạn"),
    duties.length === 0 ? h("p", {}, "Không còn việc nào đến hạn.") : dutyList(duties)] };
}

/** A duty that no form of the notebook closes: it says where it can be done. */
export async function oneDuty(id: string): Promise<Screen> {
  const duty = (await list("duties")).find((one) => one.id === id);
  if (!duty) return { title: "Việc đến hạn", body: [back(), h("h1", {}, "Việc này đã xong"), h("p", {}, "Việc này không còn trong danh sách đến hạn.")] };
  return { title: duty.title, body: [back(), h("h1", {}, duty.title), h("p", {}, `${capital(dueWords(duty.due, isoDay(now())))}.`),
    h("p", {}, "Việc này làm trên trang của hệ thống, lúc có sóng. Không tiện thì gọi cán bộ xã, đọc cho họ ghi."),
    h("p", { class: "btns" }, h("a", { class: "btn", href: "/ban/hom-nay" }, icon("list-todo"), "Mở trang việc hôm nay"))] };
}

async function warnings(): Promise<(HTMLElement | null)[]> {
  const room = await space();
  return [
    updateReady() ? notice("plain", "Có bản mới", h("p", {}, "Sổ tay có bản mới. Việc đã ghi và đang viết dở vẫn còn nguyên."), h("p", { class: "btns" }, button("Dùng bản mới", applyUpdate))) : null,
    installReady() ? notice("plain", "Đưa sổ tay ra màn hình chính", h("p", {}, "Lần sau bấm vào biểu tượng là mở, không cần gõ địa chỉ."), h("p", { class: "btns" }, button("Đưa ra màn hình chính", install))) : null,
    await get<boolean>("phone", "stranger") ? notice("late", "Xã chưa nhận ra máy này", h("p", {}, "Việc đã ghi vẫn giữ trong máy. Xin vào “Máy này”, chọn xoá phần để đọc, rồi đăng nhập lại.")) : null,
    room.short ? notice("late", "Máy sắp hết chỗ", h("p", {}, `Sổ tay ${roomWords(room)}. Xin xoá bớt ảnh, phim không cần trong máy.`)) : null,
    isOff() ? notice("soon", "Đồng hồ của máy chạy sai", h("p", {}, "Sổ tay dùng giờ của hệ thống nên việc ghi vẫn đúng ngày. Xin bật “Ngày giờ tự động” trong phần cài đặt.")) : null,
  ];
}
