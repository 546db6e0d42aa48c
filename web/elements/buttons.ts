import { announce } from "./announce";

/** Buttons that only a script can serve are sent hidden, and shown here. */
export function enhanceButtons(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>("button[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
  for (const button of root.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
    if (!("clipboard" in navigator)) continue;
    button.hidden = false;
    button.addEventListener("click", () => void copy(button));
  }
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const words = button.querySelector("[data-words]") ?? button;
  const before = words.textContent;
  try {
    await navigator.clipboard.writeText(button.dataset.copy ?? "");
    words.textContent = button.dataset.copied ?? before;
  } catch {
    words.textContent = button.dataset.notCopied ?? before;
  }
  announce(words.textContent ?? "");
  setTimeout(() => { words.textContent = before; }, 3000);
}
