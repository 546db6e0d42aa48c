// The photos of a form: one strip in place of the fields for files, each picture small, closed and countable.
import { button, h, icon } from "./dom";
import { isFull } from "./database";
import { draw, dropPhoto, keepPhoto, photosOf, shrunk } from "./photos";
import { fullWords } from "./space";
import { megabytes } from "./words";

/** Takes the place of the file fields. `taken` photos have left with an earlier sending of the same item. */
export async function camera(form: HTMLFormElement, item: string, taken: number): Promise<void> {
  const inputs = [...form.querySelectorAll<HTMLInputElement>("input[type=file]")];
  const places = inputs.map((input) => input.closest<HTMLElement>(".field")).filter((place) => place !== null);
  if (inputs.length === 0) return;
  const most = inputs.length - taken;
  const hint = places[0]?.querySelector(".hint")?.textContent;
  const strip = h("div", { class: "shots" });
  const say = h("p", { class: "hint", role: "status" });
  const choose = h("input", { type: "file", accept: "image/*", multiple: most > 1, class: "vh", id: "them-anh", "aria-describedby": "them-anh-goi-y" }) as HTMLInputElement;
  const add = h("label", { class: "btn add", for: "them-anh" }, icon("camera"), h("span", {}, "Thêm ảnh"));
  const group = h("fieldset", { class: "field", "data-photos": true }, h("legend", {}, "Ảnh", h("span", { class: "opt" }, ` (nếu có, tối đa ${inputs.length} ảnh)`)),
    strip, say, taken > 0 ? h("p", { class: "hint" }, `Đã có ${taken} ảnh gửi cùng lần trước.`) : null, h("p", { class: "hint", id: "them-anh-goi-y" }, hint ?? ""));
  places[0]?.before(group);
  for (const place of places) place.remove();

  const redraw = async (): Promise<void> => {
    const photos = await photosOf(item);
    const shots = await Promise.all(photos.map(async ({ n, jpeg }, index) => h("figure", {}, await draw(jpeg, `Ảnh ${index + 1}`),
      h("figcaption", {}, megabytes(jpeg.length)),
      button(`Bỏ ảnh ${index + 1}`, async () => { await dropPhoto(item, n); await redraw(); say.textContent = "Đã bỏ một ảnh."; }, "btn-quiet"))));
    strip.replaceChildren(...shots, ...photos.length < most ? [choose, add] : []);
  };
  choose.addEventListener("change", async () => {
    const files = [...choose.files ?? []];
    choose.value = "";
    let [kept, wrong] = [0, ""];
    const before = await photosOf(item);
    const from = before.reduce((last, photo) => Math.max(last, photo.n), 0) + 1;
    say.textContent = "Đang thu nhỏ ảnh…";
    for (const file of files) {
      if (before.length + kept >= most) { wrong = `Chỉ giữ được ${inputs.length} ảnh cho một việc.`; break; }
      const jpeg = await shrunk(file);
      if (!jpeg) { wrong = "Có ảnh mà máy này không đọc được. Xin chụp lại hoặc chọn ảnh khác."; continue; }
      try {
        await keepPhoto(item, from + kept, jpeg);
        kept++;
      } catch (error) {
        if (!isFull(error)) throw error;
        wrong = fullWords;
        break;
      }
    }
    await redraw();
    say.textContent = [kept > 0 ? `Đã giữ ${kept} ảnh trong máy.` : "", wrong].filter(Boolean).join(" ");
    say.classList.toggle("over", wrong !== "");
    form.dispatchEvent(new Event("input"));
  });
  await redraw();
}
