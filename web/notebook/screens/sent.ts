// What waits, what has arrived with its receipt, and what came back to be mended.
import { now } from "../clock";
import { get } from "../database";
import { back, h, icon, link, shape, status, type Screen } from "../dom";
import { outgoing, receipts, type Outgoing, type Receipt, type Slip } from "../outgoing";
import { slip } from "../reading";
import type { Sending } from "../sending";
import { capital, clockOf, dayOf, isoDay, momentWords, shortDay } from "../words";

type Line = { id: string; at: number; item?: Outgoing; receipt?: Receipt; slip?: Slip };

async function lines(): Promise<Line[]> {
  const [items, answers] = [await outgoing(), await receipts()];
  const ids = new Set([...items.map((item) => item.id), ...answers.map((receipt) => receipt.id)]);
  const found = await Promise.all([...ids].map(async (id): Promise<Line> => {
    const [item, receipt, kept] = [items.find((one) => one.id === id), answers.find((one) => one.id === id), await slip.read<Slip>(id)];
    return { id, at: kept?.made ?? item?.made ?? receipt?.at ?? 0, ...item && { item }, ...receipt && { receipt }, ...kept && { slip: kept } };
  }));
  const rank = ({ item }: Line): number => item?.state === "refused" ? 0 : item ? 1 : 2;
  return found.sort((a, b) => rank(a) - rank(b) || b.at - a.at);
}

/** The head of the queue: what waits, why, and the newest receipts. */
export async function sendingLines(most: number): Promise<HTMLElement[]> {
  const found = await lines();
  if (found.length === 0) return [h("p", { class: "meta" }, "Chưa gửi việc nào từ máy này. Ghi xong bấm Lưu là máy tự gửi.")];
  const shown = found.slice(0, most).map(row);
  const state = await sendingWords(found);
  return [
    ...state ? [h("p", { class: "meta", role: "status" }, state)] : [],
    h("ul", { class: "send" }, ...shown),
    ...found.length > most ? [h("p", {}, link("da-gui", `Xem cả ${found.length} việc`))] : [],
  ];
}

/** Why what waits is still here, in one sentence. */
async function sendingWords(found: Line[]): Promise<string | null> {
  const waiting = found.filter((line) => line.item && line.item.state !== "refused");
  if (waiting.length === 0) return null;
  const last = await get<Sending>("phone", "sending");
  if (last?.picturesAfter !== undefined && last.picturesAfter > now() && waiting.every((line) => line.item?.state === "pictures"))
    return `Chữ đã tới. Xã nhận ảnh từ ${clockOf(last.picturesAfter)}; đến giờ máy tự gửi.`;
  switch (last?.how) {
    case "unknown": return "Xã chưa nhận ra máy này. Việc vẫn giữ trong máy. Xin vào “Máy này”, chọn nhận lại máy.";
    case "later": case "large": return "Xã đang bận, chưa nhận được. Máy sẽ tự gửi lại sau ít phút, không phải làm gì.";
    case "offline": return "Chưa có sóng. Có sóng là máy tự gửi, không phải làm gì.";
    default: return navigator.onLine ? "Máy đang gửi." : "Chưa có sóng. Có sóng là máy tự gửi, không phải làm gì.";
  }
}

function row(line: Line): HTMLElement {
  const name = line.slip?.title ?? `Việc ghi ngày ${dayOf(isoDay(line.at))}`;
  const title = h("b", {}, line.slip ? link(`gui/${line.id}`, name) : name);
  const { item, receipt } = line;
  // Two festivals are told apart by their days.
  const day = line.slip?.fields.ngay?.[0] ? `ngày ${line.slip.fields.ngay[0]}. ` : "";
  if (item?.state === "refused") return h("li", { class: "late" }, shape("late"), h("div", {}, title, h("p", { class: "meta" }, capital(`${day}${receipt?.words ?? "Xã chưa nhận"}`)),
    line.slip ? h("p", {}, h("a", { class: "btn", href: `#/sua/${line.id}` }, icon("pencil"), "Sửa và gửi lại")) : h("p", { class: "meta" }, "Phần đọc lại đã xoá khỏi máy. Xin ghi lại việc này từ đầu.")));
  if (item?.state === "pictures") return h("li", {}, shape("wait"), h("p", {}, title, h("span", { class: "meta line" }, capital(`${day}${receipt?.words ?? "Chữ đã tới xã"}; ảnh đang gửi`))));
  if (item) return h("li", {}, shape("wait"), h("p", {}, title, h("span", { class: "meta line" }, capital(`${day}Đang giữ trong máy${item.photos > 0 ? `, cùng ${item.photos} ảnh` : ""}`))));
  // Kept at the commune for a person to decide: it has arrived, and is not yet among the figures.
  const looked = receipt?.state === "person";
  return h("li", { class: looked ? null : "ok" }, shape(looked ? "on" : "done"), h("p", {}, title, h("span", { class: "meta line" }, capital(`${day}${receipt?.words ?? "Đã tới xã"}${dayWords(receipt)}`)),
    ...(receipt?.refusals ?? []).map((refusal) => h("span", { class: "meta line" }, refusal.words))));
}

// The server's words tell the hour; after today the day is told too.
const dayWords = (receipt?: Receipt): string => receipt && isoDay(receipt.at) !== isoDay(now()) && !receipt.words.includes("/") ? `, ${shortDay(isoDay(receipt.at))}` : "";

export async function sent(): Promise<Screen> {
  const found = await lines();
  return { title: "Đã gửi", tab: "da-gui", refresh: true, body: [h("h1", {}, "Việc đã ghi từ máy này"),
    ...found.length === 0 ? [h("p", {}, "Chưa có việc nào. Về Sổ tay, chọn một việc để ghi."), h("p", { class: "btns" }, h("a", { class: "btn", href: "#/" }, "Về Sổ tay"))]
      : await sendingLines(200)] };
}

/** One thing that was sent: what was written, and how far it is. */
export async function oneSent(id: string): Promise<Screen> {
  const line = (await lines()).find((one) => one.id === id);
  if (!line?.slip) return { title: "Đã gửi", body: [back("da-gui", "Về Đã gửi"), h("h1", {}, "Không còn trong máy"), h("p", {}, "Phần đọc lại của việc này đã xoá khỏi máy. Bản đã tới xã vẫn còn ở xã.")] };
  const { slip: kept, item, receipt } = line;
  const state = item?.state === "refused" ? status("late", receipt?.words ?? "Xã chưa nhận")
    : item ? status("wait", item.state === "pictures" ? "Chữ đã tới xã, ảnh đang gửi" : "Đang giữ trong máy") : status("done", `${receipt?.words ?? "Đã tới xã"}${dayWords(receipt)}`);
  const answers = Object.entries(kept.fields).filter(([name, values]) => kept.labels[name] !== undefined && values.some((value) => value !== ""));
  return { title: kept.title, refresh: true, body: [back("da-gui", "Về Đã gửi"), h("h1", {}, kept.title), h("p", {}, state),
    ...(receipt?.refusals ?? []).map((refusal) => h("p", {}, refusal.words)),
    item?.state === "refused" ? h("p", { class: "btns" }, h("a", { class: "btn btn-main", href: `#/sua/${id}` }, "Sửa và gửi lại")) : null,
    h("p", { class: "meta" }, `Ghi ${momentWords(kept.made, now())}${kept.photos > 0 ? `, ${kept.photos} ảnh` : ""}.`),
    h("dl", { class: "facts" }, ...answers.map(([name, values]) => h("div", {}, h("dt", {}, kept.labels[name] ?? name), h("dd", {}, values.map((value) => kept.labels[`${name}=${value}`] ?? value).join(", "))))),
    receipt?.address ? h("p", {}, h("a", { href: receipt.address }, "Mở bản ghi trên trang của xã (cần có sóng)")) : null] };
}
