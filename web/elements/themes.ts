import { readItem, writeItem } from "./store";

const key = "caunoi.theme";
export type Theme = "light" | "dark" | "";

export const chosenTheme = (): Theme => {
  const kept = readItem(key);
  return kept === "light" || kept === "dark" ? kept : "";
};

export function wear(theme: Theme): void {
  if (theme === "") document.documentElement.removeAttribute("data-theme");
  else document.documentElement.setAttribute("data-theme", theme);
}

/** Shows the switch, which is hidden from who has no script, and marks the choice in force. */
export function enhanceThemes(root: ParentNode): void {
  for (const group of root.querySelectorAll<HTMLElement>("[data-theme-switch]")) {
    const buttons = [...group.querySelectorAll<HTMLButtonElement>("[data-theme-choice]")];
    const mark = () => {
      for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.themeChoice === chosenTheme()));
    };
    for (const button of buttons) {
      button.addEventListener("click", () => {
        const theme = button.dataset.themeChoice as Theme;
        writeItem(key, theme);
        wear(theme);
        mark();
      });
    }
    mark();
    group.hidden = false;
  }
}
