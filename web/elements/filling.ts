// How long a page was really in use until it is sent: a number for the form, of nobody. Whoever looks away is not waited
// for: a pause counts half a minute at most, and a page in the background not at all.
const longestPause = 30_000;
const signs = ["input", "change", "keydown", "pointerdown", "focusin"] as const;

export function enhanceFilling(root: ParentNode): void {
  for (const field of root.querySelectorAll<HTMLInputElement>('form input[type="hidden"][name="giay"]')) measure(field);
}

function measure(field: HTMLInputElement): void {
  // After a refusal the page goes on where it was.
  let used = (Number(field.value) || 0) * 1_000;
  let last = performance.now();
  const see = (): void => {
    const now = performance.now();
    used += Math.min(now - last, longestPause);
    last = now;
  };
  const turn = (): void => {
    if (!field.isConnected) document.removeEventListener("visibilitychange", turn);
    else if (document.hidden) see();
    else last = performance.now();
  };
  for (const sign of signs) field.form?.addEventListener(sign, see, { passive: true });
  document.addEventListener("visibilitychange", turn);
  field.form?.addEventListener("submit", () => {
    see();
    field.value = String(Math.max(1, Math.round(used / 1_000)));
  });
}
