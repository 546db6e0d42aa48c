// Writing something down: the form of the kind, kept at each key stroke, saved without waiting for anybody.
import { uuid7 } from "../bytes";
import { camera } from "../camera";
import { now } from "../clock";
import { get, isFull } from "../database";
import { back, h, icon, link, notice, shape, twice, type Screen } from "../dom";
import { draftOf, dropDraft, keepDraft, type Draft } from "../drafts";
import { enhanceFields, fill, filled, labels } from "../fields";
import { judge, show, type Fault } from "../judge";
import { giveUp, NotSaved, save, type Outgoing, type Receipt, type Slip } from "../outgoing";
import { formHtml, list, read, slip } from "../reading";
import { send } from "../sending";
import { fullWords } from "../space";
import { askForLater } from "../update";
import { dayOf, isoDay } from "../words";

/** A new record of a kind, perhaps because a duty asks for it. */
export async function newRecord(form: string, duty?: string): Promise<Screen> {
  const draft: Draft = { id: uuid7(now()), form, title: await titleOf(form), fields: {}, labels: {}, at: now(), ...duty === undefined ? {} : { duty } };
  return writing(draft, [], true);
}

export async function continued(id: string): Promise<Screen> {
  const draft = await draftOf(id);
  if (!draft) return gone();
  const receipt = await get<Receipt>("receipts", id);
  return writing(draft, receipt?.state === "refused" ? faultsOf(receipt) : [], false);
}

/** What the server would not take, with its words at the fields. */
export async function mending(id: string): Promise<Screen> {
  const [kept, receipt, begun] = [await slip.read<Slip>(id), await get<Receipt>("receipts", id), await draftOf(id)];
  if (!kept) return gone();
  const draft: Draft = begun ?? { id, at: now(), form: kept.form, title: kept.title, fields: kept.fields, labels: kept.labels,
    ...kept.duty === undefined ? {} : { duty: kept.duty }, ...kept.base === undefined ? {} : { base: kept.base } };
  return writing(draft, receipt ? faultsOf(receipt) : [], false);
}

/** Putting right what stands on the server already. */
export async function correcting(record: string): Promise<Screen> {
  const line = (await list("records")).find((one) => one.id === record);
  if (!line?.fields || line.version === undefined) return gone();
  const base = { record, version: line.version, fields: line.fields };
  return writing({ id: uuid7(now()), form: line.form, title: `Sửa: ${line.title}`, fields: line.fields, labels: {}, at: now(), base }, [], false);
}

const faultsOf = (receipt: Receipt): Fault[] => receipt.refusals.length > 0
  ? receipt.refusals.map(({ field, words }) => ({ field: field ?? "", words })) : [{ field: "", words: receipt.words }];

const titleOf = async (form: string): Promise<string> => (await list("forms")).find((one) => one.name === form)?.title ?? "Ghi việc";

const gone = (): Screen => ({ title: "Sổ tay", body: [back(), h("h1", {}, "Không còn bản này"), h("p", {}, "Bản này đã gửi, đã bỏ, hoặc không còn trên máy. Xem ở mục Đã gửi."), h("p", { class: "btns" }, link("da-gui", "Mở Đã gửi"))] });

async function writing(draft: Draft, faults: Fault[], fresh: boolean): Promise<Screen> {
  const [html, forms, me, sentBefore] = [await formHtml(draft.form), await list("forms"), await read("me"), await get<Outgoing>("outgoing", draft.id)];
  const kind = forms.find((one) => one.name === draft.form);
  if (html === undefined || !kind || !me) return { title: draft.title, body: [back(), h("h1", {}, draft.title),
    notice("soon", "Chưa tải được tờ ghi này", h("p", {}, "Xin mở sổ tay một lần ở nơi có sóng. Cần ngay thì gọi cán bộ xã, đọc cho họ ghi."))] };

  const form = h("form", { novalidate: true, class: "writing" }) as HTMLFormElement;
  const summary = h("div", { class: "summary", role: "alert", tabindex: -1, hidden: true, "aria-labelledby": "can-sua" }, h("h2", { id: "can-sua" }), h("ul"));
  const fields = h("div", { class: "fields" });
  fields.innerHTML = html;
  const press = h("button", { class: "btn btn-main" }, icon("check"), h("span", {}, "Lưu")) as HTMLButtonElement;
  const drop = twice(sentBefore ? "Bỏ việc này, không gửi nữa" : draft.base ? "Bỏ, không sửa nữa" : "Bỏ, không ghi việc này", () => drops(draft));
  form.append(summary, fields, h("div", { class: "save" }, press, h("p", {}, "Không có sóng cũng lưu được.")), h("p", { class: "btns" }, drop));

  // The server's form must stand in the page before its parts can find each other.
  document.querySelector("#xuong")?.replaceChildren(form);
  const today = isoDay(now());
  const day = form.querySelector<HTMLInputElement>("input[name=ngay]");
  if (fresh && day) day.value = dayOf(today);
  if (!fresh) fill(form, draft.fields);
  const key = form.querySelector<HTMLInputElement>("input[name=khoa]");
  if (key) key.value = draft.id;
  enhanceFields(form, today);
  // What is put right keeps the photos it has; a plan is made anew and not by correcting.
  if (draft.base) for (const input of form.querySelectorAll<HTMLElement>("input[type=file], input[name=du-kien]")) input.closest(".field")?.remove();
  await camera(form, draft.id, sentBefore?.photos ?? 0);
  if (faults.length > 0) show(form, faults, summary, () => shape("late"));

  const keep = keeper(form, draft);
  form.addEventListener("input", keep.later);
  form.addEventListener("change", keep.later);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void keep.done().then(() => submit(form, { ...draft, fields: filled(form), labels: labels(form), at: now() }, summary, press, kind.version, me.unit));
  });
  return { title: draft.title, bare: true, leave: () => { void keep.done(); }, body: [back(), h("h1", {}, draft.title), h("p", { class: "meta" }, `${me.unitName}.`),
    kind.guide ? h("p", {}, link(`huong-dan/${encodeURIComponent(kind.guide)}`, "Cách làm, cách ghi")) : null, form] };
}

/** Writes the draft after each key stroke, one write at a time, the newest words last. */
function keeper(form: HTMLFormElement, draft: Draft): { later: () => void; done: () => Promise<void> } {
  let writing: Promise<void> = Promise.resolve();
  let wanted = false;
  let told = false;
  const write = async (): Promise<void> => {
    while (wanted) {
      wanted = false;
      try {
        await keepDraft({ ...draft, fields: filled(form), labels: labels(form), at: now() });
        // A reload comes back to what is being written, and not to an empty form.
        if (location.hash.startsWith("#/ghi/") || location.hash.startsWith("#/chua/")) history.replaceState(null, "", `#/nhap/${draft.id}`);
      } catch (error) {
        if (told || !isFull(error)) return;
        told = true;
        form.querySelector(".save p")?.replaceChildren("Máy hết chỗ: phần đang viết chưa giữ được. Xin đừng đóng trang; xoá bớt ảnh trong máy rồi bấm Lưu.");
      }
    }
  };
  return {
    later: () => { if (!wanted) { wanted = true; writing = writing.then(write); } },
    done: () => writing,
  };
}

async function submit(form: HTMLFormElement, draft: Draft, summary: HTMLElement, press: HTMLButtonElement, version: string, unit: number): Promise<void> {
  const faults = judge(form, isoDay(now()));
  show(form, faults, summary, () => shape("late"));
  if (faults.length > 0) return summary.focus();
  press.disabled = true;
  try {
    await save(draft, version, unit);
  } catch (error) {
    press.disabled = false;
    if (!isFull(error) && !(error instanceof NotSaved)) throw error;
    show(form, [{ field: "", words: error instanceof NotSaved ? error.message : fullWords }], summary, () => shape("late"));
    return summary.focus();
  }
  location.hash = `#/da-luu/${draft.id}`;
  void send().then(askForLater);
}

async function drops(draft: Draft): Promise<void> {
  await dropDraft(draft.id);
  await giveUp(draft.id);
  location.hash = "#/";
}

/** Right after saving: it is safe, and what happens next. */
export async function saved(id: string): Promise<Screen> {
  const kept = await slip.read<Slip>(id);
  const item = await get<Outgoing>("outgoing", id);
  const receipt = await get<Receipt>("receipts", id);
  const words = item?.state === "waiting" ? ["Đã lưu trong máy", "Có sóng là máy tự gửi về xã, không phải làm gì thêm."]
    : item?.state === "refused" ? ["Xã chưa nhận được", receipt?.words ?? "Xin mở mục Đã gửi để sửa."]
    : [receipt?.words ?? "Đã tới xã", item?.state === "pictures" ? "Chữ đã tới, ảnh đang gửi." : "Xong."];
  return { title: "Đã lưu", refresh: true, body: [h("h1", {}, kept?.title ?? "Đã lưu"),
    notice(item?.state === "refused" ? "late" : "done", words[0]!, h("p", { role: "status" }, words[1]!)),
    h("p", { class: "btns" }, item?.state === "refused" ? h("a", { class: "btn btn-main", href: `#/sua/${id}` }, "Sửa và gửi lại") : h("a", { class: "btn btn-main", href: "#/" }, "Về Sổ tay")),
    kept ? h("p", { class: "btns" }, h("a", { class: "btn", href: `#/ghi/${encodeURIComponent(kept.form)}` }, icon("plus"), "Ghi thêm một việc như thế")) : null,
    h("p", {}, link("da-gui", "Xem các việc đã ghi"))] };
}
