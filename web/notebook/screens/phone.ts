// This phone: whose it is, how much room there is, its PIN, and the way out.
import { clockOf, isoDay, momentWords, shortDay } from "../words";
import { now } from "../clock";
import { get } from "../database";
import { download } from "../delta";
import { currentDevice } from "../device";
import { button, h, notice, type Screen } from "../dom";
import { changePin, forget, shut, weakness } from "../lock";
import { waiting } from "../outgoing";
import { read } from "../reading";
import { send } from "../sending";
import { askToKeep, roomWords, space } from "../space";
import { lookForUpdate } from "../update";

export async function phone(again: () => void): Promise<Screen> {
  const [me, device, room, left] = [await read("me"), await currentDevice(), await space(), await waiting()];
  const fetched = await get<number>("phone", "downloaded");
  const say = h("p", { class: "meta", role: "status" }, fetched === undefined ? "Chưa tải lần nào." : `Tải về lần cuối ${momentWords(fetched, now())}.`);
  const renew = async (): Promise<void> => {
    say.textContent = "Đang gửi và tải…";
    await send();
    const got = await download();
    await lookForUpdate();
    say.textContent = got.kind === "offline" ? "Chưa có sóng. Có sóng là máy tự làm."
      : got.kind === "new" || got.kind === "nothing" ? `Đã gửi và tải xong lúc ${clockOf(now())}.` : got.kind === "closed" ? got.words : "Xã đang bận, máy sẽ tự làm lại.";
    if (got.kind === "closed" || got.kind === "ended") again();
  };
  const leave = async (): Promise<void> => { await forget(); again(); };
  return { title: "Máy này", tab: "may", body: [h("h1", {}, "Máy này"),
    h("dl", { class: "facts" }, fact("Người dùng", me ? `${me.name}, ${me.hat}` : ""), fact("Tên máy", device?.name ?? ""),
      fact("Đang giữ trong máy", `${left.items} việc, ${left.photos} ảnh chưa gửi`),
      fact("Chỗ trống", roomWords(room)),
      fact("Máy có tự xoá không", room.kept ? "không, máy đã hứa giữ" : "có thể, khi hết chỗ")),
    room.kept ? null : notice("soon", "Nhờ máy giữ chắc hơn", h("p", {}, "Đưa sổ tay ra màn hình chính, rồi bấm nút dưới. Khi hết chỗ, máy sẽ không tự xoá việc chưa gửi."),
      h("p", { class: "btns" }, button("Xin máy giữ giúp", async () => { await askToKeep(); again(); }))),
    h("section", { class: "sec" }, h("h2", {}, "Gửi và tải"), say, h("p", { class: "btns" }, button("Gửi và tải ngay", renew, "", "refresh-cw"))),
    h("section", { class: "sec" }, h("h2", {}, "Mã PIN"), pinForm(), h("p", { class: "btns" }, button("Khoá sổ tay", () => { shut(); again(); }, "", "lock"))),
    h("section", { class: "sec" }, h("h2", {}, "Thôi dùng, hoặc nhận lại máy"), h("p", {}, "Phần để đọc bị xoá khỏi máy này. Việc đã lưu mà chưa gửi vẫn được gửi. Muốn dùng lại thì đăng nhập."),
      h("p", {}, "Mất máy thì báo xã, hoặc mở trang Sổ tay ở bàn làm việc trên máy khác rồi bỏ máy này."),
      h("p", { class: "btns" }, button("Xoá phần để đọc khỏi máy", leave, "", "trash-2")))] };
}

const fact = (name: string, words: string): HTMLElement => h("div", {}, h("dt", {}, name), h("dd", {}, words));

function pinForm(): HTMLElement {
  const say = h("p", { class: "hint", role: "status" });
  const input = (id: string, label: string): [HTMLElement, HTMLInputElement] => {
    const field = h("input", { class: "in pin", id, type: "password", inputmode: "numeric", maxlength: 8, autocomplete: "off" }) as HTMLInputElement;
    return [h("div", { class: "field" }, h("label", { class: "label", for: id }, label), field), field];
  };
  const [old, fresh] = [input("pin-cu", "Mã đang dùng"), input("pin-moi", "Mã mới, 4 đến 8 chữ số")];
  const change = async (event: Event): Promise<void> => {
    event.preventDefault();
    const weak = weakness(fresh[1].value);
    if (weak) { say.textContent = weak; return; }
    const done = await changePin(old[1].value, fresh[1].value);
    say.textContent = done ? `Đã đổi mã lúc ${clockOf(now())} ngày ${shortDay(isoDay(now()))}.` : "Mã đang dùng gõ chưa đúng. Xin gõ lại.";
    for (const one of [old[1], fresh[1]]) one.value = "";
  };
  return h("details", { class: "fold" }, h("summary", {}, "Đổi mã PIN"), h("form", { novalidate: true, submit: change }, old[0], fresh[0], say, h("div", { class: "btns" }, h("button", { class: "btn" }, "Đổi mã"))));
}
