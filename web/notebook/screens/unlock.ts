// The PIN. Nobody's name stands here: whoever picks the phone up learns nothing.
import { button, h, notice, type Screen } from "../dom";
import { forget, unlock } from "../lock";
import { waiting } from "../outgoing";

export async function unlocking(opened: () => void): Promise<Screen> {
  const left = await waiting();
  const fault = h("p", { class: "error", role: "alert", hidden: true });
  const input = h("input", { class: "in pin", id: "pin", type: "password", inputmode: "numeric", maxlength: 8, autocomplete: "off", autofocus: true }) as HTMLInputElement;
  const press = h("button", { class: "btn btn-main" }, "Mở sổ tay") as HTMLButtonElement;
  const open = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (input.value.trim() === "") return input.focus();
    press.disabled = true;
    const tried = await unlock(input.value.trim());
    if (tried.opened || tried.left === 0) return opened();
    press.disabled = false;
    input.value = "";
    fault.textContent = `Mã chưa đúng. Còn ${tried.left} lần. ${tried.left <= 2 ? "Sai hết, phần để đọc trên máy bị xoá; việc chưa gửi vẫn còn." : ""}`.trim();
    fault.hidden = false;
    input.focus();
  };
  const lost = h("details", { class: "fold" }, h("summary", {}, "Quên mã PIN?"),
    h("p", {}, "Đăng nhập lại bằng tên và mật khẩu, rồi đặt mã mới. Việc đã lưu mà chưa gửi vẫn còn; bản đang viết dở thì mất."),
    button("Xoá phần để đọc, đăng nhập lại", async () => { await forget(); opened(); }));
  const other = h("details", { class: "fold" }, h("summary", {}, "Máy này nay người khác dùng?"),
    h("p", {}, "Người mới đăng nhập bằng tên của mình. Phần để đọc của người trước bị xoá khỏi máy; việc người trước đã lưu vẫn được gửi đi đúng tên người ấy."),
    button("Xoá phần để đọc, đổi người dùng", async () => { await forget(); opened(); }));
  return { title: "Sổ tay", body: [h("h1", {}, "Sổ tay đang khoá"),
    left.items + left.photos > 0 ? notice("plain", `Đang giữ trong máy: ${left.items} việc, ${left.photos} ảnh`, h("p", {}, "Có sóng là máy tự gửi, không cần mở khoá.")) : null,
    h("form", { novalidate: true, submit: open }, h("div", { class: "field" }, h("label", { class: "label", for: "pin" }, "Mã PIN"), fault, input), h("div", { class: "btns" }, press)),
    lost, other] };
}
