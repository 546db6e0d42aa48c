import { shrink } from "./shrink";

const megabytes = (bytes: number): string =>
  `${new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(Math.max(bytes / 1_000_000, 0.1))} MB`;

/** Shows the chosen photo and its size. What is removed from the file is decided by the server, so nothing is promised here. */
export function enhancePhotos(root: ParentNode): void {
  for (const input of root.querySelectorAll<HTMLInputElement>("input[type=file][data-photo]")) {
    const seen = document.getElementById(input.dataset.photo ?? "");
    if (!seen) continue;
    // The browser's own control speaks the browser's language; ours takes its place where it can show what was chosen.
    const press = document.querySelector<HTMLElement>(`[data-photo-press="${input.id}"]`);
    if (press) {
      press.hidden = false;
      press.addEventListener("click", () => input.click());
      input.classList.remove("in");
      input.classList.add("vh");
    }
    input.addEventListener("change", () => void choose(input, seen));
  }
}

/** Longest side of what is sent, and how well it is kept: enough for a page, small enough for a valley with a weak signal. */
const longest = 2000;
const quality = 0.85;
const small = 600_000;

async function choose(input: HTMLInputElement, seen: HTMLElement): Promise<void> {
  const file = input.files?.[0];
  if (file && file.size > small) {
    // Where this browser cannot read it, it is sent as it is.
    const shrunk = await shrink(file, longest, quality);
    // Another one was chosen meanwhile: it has a turn of its own.
    if (input.files?.[0] !== file) return;
    if (shrunk && shrunk.size < file.size) {
      const kept = new DataTransfer();
      kept.items.add(new File([shrunk], file.name.replace(/\.[^.]*$/, "") + ".jpg", { type: "image/jpeg" }));
      input.files = kept.files;
    }
  }
  await show(input, seen);
}

async function show(input: HTMLInputElement, seen: HTMLElement): Promise<void> {
  const file = input.files?.[0];
  seen.hidden = file === undefined;
  seen.querySelector("canvas")?.remove();
  const note = seen.querySelector("p");
  if (!file || !note) return;
  const most = Number(seen.dataset.most);
  const over = most > 0 && file.size > most * 1_000_000;
  seen.classList.toggle("over", over);
  note.textContent = over
    ? `Ảnh nặng ${megabytes(file.size)}, quá mức ${most} MB. Xin chọn ảnh nhẹ hơn.`
    : `${file.name}, ${megabytes(file.size)}`;
  try {
    const picture = await createImageBitmap(file, { resizeWidth: 288, resizeQuality: "medium" });
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [picture.width, picture.height];
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", "Ảnh vừa chọn");
    canvas.getContext("2d")?.drawImage(picture, 0, 0);
    picture.close();
    if (input.files?.[0] === file) seen.prepend(canvas);
  } catch {
    // A kind of picture this browser cannot show; the server may still read it.
  }
}
