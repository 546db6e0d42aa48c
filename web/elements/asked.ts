/** Questions that are asked only when another has a certain answer are hidden until it has. The server decides again. */
export function enhanceAsked(root: ParentNode): void {
  for (const field of root.querySelectorAll<HTMLElement>("[data-asked-when]")) {
    const form = field.closest("form");
    if (!form) continue;
    const look = (): void => { field.hidden = !asked(form, field); };
    form.addEventListener("input", look);
    form.addEventListener("change", look);
    look();
  }
}

function asked(form: HTMLFormElement, field: HTMLElement): boolean {
  // Something stands against it: it must be seen, whatever was answered.
  if (field.classList.contains("bad")) return true;
  return new FormData(form).get(field.dataset.askedWhen ?? "") === field.dataset.askedValue;
}
