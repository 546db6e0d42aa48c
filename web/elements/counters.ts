/** Counts as the server counts: composed letters, without blanks at the ends. */
const lengthOf = (text: string): number => text.normalize("NFC").trim().length;
const number = new Intl.NumberFormat("vi-VN");

export function enhanceCounters(root: ParentNode): void {
  for (const note of root.querySelectorAll<HTMLElement>("[data-counter]")) {
    const field = document.getElementById(note.dataset.counter ?? "");
    const most = Number(note.dataset.most);
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) || !most) continue;
    const show = () => {
      const left = most - lengthOf(field.value);
      note.textContent = left < 0 ? `dài quá ${number.format(-left)} ký tự` : `còn ${number.format(left)} ký tự`;
      note.classList.toggle("over", left < 0);
    };
    field.addEventListener("input", show);
    field.form?.addEventListener("reset", () => setTimeout(show));
    show();
  }
}
