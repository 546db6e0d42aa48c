// Typing sheet after sheet without the mouse: Enter goes on to the next cell, and what a row takes from the one above is seen.
type Cell = HTMLInputElement | HTMLSelectElement;

export function enhanceQuick(root: ParentNode): void {
  for (const grid of root.querySelectorAll<HTMLElement>("[data-quick]")) {
    const cells = (): Cell[] => [...grid.querySelectorAll<Cell>("input:not([type=hidden]), select")];
    grid.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.ctrlKey || event.isComposing || !(event.target instanceof HTMLElement)) return;
      const all = cells();
      const next = all[all.indexOf(event.target as Cell) + 1] ?? grid.closest("form")?.querySelector<HTMLElement>("button:not([type=button])");
      event.preventDefault();
      next?.focus();
    });
    const repeat = () => {
      for (const kind of ["don-vi", "ngay"]) {
        let above = "";
        for (const cell of grid.querySelectorAll<HTMLInputElement>(`[data-quick-cell="${kind}"] input`)) {
          if (cell.value.trim() !== "") above = cell.value.trim();
          else cell.placeholder = above;
        }
      }
    };
    grid.addEventListener("input", repeat);
    repeat();
  }
}
