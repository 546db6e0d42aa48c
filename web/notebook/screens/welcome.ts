// The first opening on a phone, and every opening after the reading copy is gone.
import { lacks, placeOf } from "../browsers";
import { get } from "../database";
import { download } from "../delta";
import { currentDevice } from "../device";
import { button, h, notice, type Screen } from "../dom";
import { doorstep, enrol } from "../enrol";
import { weakness } from "../lock";
import { waiting } from "../outgoing";
import { askToKeep } from "../space";

export async function welcome(): Promise<Screen> {
  const wanting = lacks();
  if (wanting) return { title: "Sổ tay", body: [h("h1", {}, "Sổ tay"), notice("late", "Chưa mở được ở đây", h("p", {}, wanting))] };
  if (placeOf() === "inside") return inside();
  const door = await doorstep();
  const left = await waiting();
  const before = await currentDevice() !== undefined;
  const closed = await get<string>("phone", "closed");
  const body = [
    h("h1", {}, before ? "Mở lại sổ tay" : "Sổ tay trên điện thoại"),
    closed === "lost" ? notice("late", "Máy này đã được báo mất", h("p", {}, "Mọi thứ của sổ tay trên máy đã được xoá. Nếu máy vẫn ở trong tay mình, xin nhận lại máy ở dưới đây."))
      : closed ? notice("soon", "Không xem được sổ tay nữa", h("p", {}, closed)) : null,
    left.items + left.photos > 0 ? notice("soon", "Việc chưa gửi vẫn còn", h("p", {}, `Trong máy còn ${left.items} việc, ${left.photos} ảnh chưa tới xã. Có sóng là máy tự gửi, không cần mã PIN.`)) : null,
    h("p", {}, "Ghi việc của xóm ngay tại chỗ, không có sóng cũng ghi được. Có sóng, máy tự gửi về xã."),
    placeOf() === "ios-page" ? onApple() : null,
  ];
  switch (door.kind) {
    case "offline": body.push(notice("soon", "Lần đầu cần có sóng", h("p", {}, "Đang không có mạng. Ra chỗ có sóng, hoặc bật dữ liệu di động, rồi bấm nút dưới.")),
      h("p", {}, button("Thử lại", () => location.reload(), "btn-main", "refresh-cw"))); break;
    case "not-yours": body.push(notice("soon", "Vai trò này không dùng sổ tay", h("p", {}, "Sổ tay dành cho người ghi việc ở khu dân cư và ở xã. Xin hỏi cán bộ xã.")),
      h("p", {}, h("a", { class: "btn", href: "/ban/vai-tro" }, "Đổi vai trò"))); break;
    case "sign-in": body.push(steps(), h("a", { class: "btn btn-main", href: "/dang-nhap?ve=/so-tay" }, "Đăng nhập")); break;
    case "in": body.push(h("p", {}, "Đang đăng nhập: ", h("b", {}, door.visitor), "."), form(door.token)); break;
  }
  return { title: "Sổ tay", body };
}

const steps = (): HTMLElement => h("ol", { class: "three" }, ...["Đăng nhập một lần bằng tên và mật khẩu được cấp", "Đặt mã PIN, chỉ mình biết", "Máy tải việc của xóm về, xong"]
  .map((words, n) => h("li", {}, h("p", {}, h("span", { class: "no", "aria-hidden": "true" }, String(n + 1)), h("span", {}, words)))));

function form(token: string): HTMLElement {
  const fault = h("p", { class: "error", role: "alert", hidden: true });
  const field = (id: string, label: string, hint: string, type: string, value = ""): HTMLElement => h("div", { class: "field" },
    h("label", { class: "label", for: id }, label), h("p", { class: "hint", id: `${id}-goi-y` }, hint),
    h("input", { class: "in", id, type, value, autocomplete: "off", inputmode: type === "password" ? "numeric" : null, maxlength: type === "password" ? 8 : 60, "aria-describedby": `${id}-goi-y` }));
  const press = h("button", { class: "btn btn-main" }, "Nhận máy này") as HTMLButtonElement;
  const value = (id: string): string => (document.getElementById(id) as HTMLInputElement).value.trim();
  const refuse = (words: string): void => {
    fault.textContent = words;
    fault.hidden = false;
    press.disabled = false;
    press.textContent = "Nhận máy này";
  };
  const take = async (event: Event): Promise<void> => {
    event.preventDefault();
    const [name, pin] = [value("ten-may"), value("pin")];
    if (name === "") return refuse("Xin đặt cho máy một cái tên, để khi mất biết mà báo.");
    const weak = weakness(pin);
    if (weak) return refuse(weak);
    if (pin !== value("pin-2")) return refuse("Hai lần gõ mã PIN chưa giống nhau. Xin gõ lại.");
    press.disabled = true;
    press.textContent = "Đang nhận máy…";
    const wrong = await enrol(name, pin, token).catch(() => "Trình duyệt không giữ được gì trong máy. Nếu đang ở cửa sổ ẩn danh, xin mở sổ tay ở cửa sổ thường.");
    if (wrong) return refuse(wrong);
    press.textContent = "Đang tải việc về…";
    await askToKeep();
    await download();
    location.hash = "#/";
    dispatchEvent(new Event("hashchange"));
  };
  return h("form", { novalidate: true, submit: take },
    field("ten-may", "Gọi máy này là gì?", "Ví dụ: máy của bác Thịnh. Mất máy, xã nhìn tên này để khoá.", "text", "Điện thoại của tôi"),
    field("pin", "Đặt mã PIN", "4 đến 8 chữ số. Mỗi lần mở sổ tay gõ mã này. Gõ sai năm lần là phần để đọc bị xoá.", "password"),
    field("pin-2", "Gõ lại mã PIN", "Cho chắc là không gõ nhầm.", "password"),
    fault, h("div", { class: "btns" }, press));
}

function inside(): Screen {
  return { title: "Sổ tay", body: [h("h1", {}, "Mở sổ tay bằng Chrome"),
    notice("late", "Đây là cửa sổ bên trong một ứng dụng khác", h("p", {}, "Mở ở đây thì việc đã ghi có thể bị mất khi đóng cửa sổ.")),
    h("ol", { class: "three" }, ...["Bấm dấu ba chấm ở góc trên màn hình", "Chọn “Mở bằng trình duyệt”", "Rồi ghi việc như thường"]
      .map((words, n) => h("li", {}, h("p", {}, h("span", { class: "no", "aria-hidden": "true" }, String(n + 1)), h("span", {}, words))))),
    h("p", {}, "Hoặc mở Chrome rồi gõ địa chỉ này: ", h("b", {}, `${location.host}/so-tay`))] };
}

const onApple = (): HTMLElement => notice("soon", "Trên iPhone, đưa sổ tay ra màn hình chính trước",
  h("p", {}, "Bấm nút Chia sẻ, chọn “Thêm vào MH chính”, rồi mở sổ tay từ biểu tượng ấy. Nếu không, sau bảy ngày không mở, máy xoá những gì đã ghi."));
