// While somebody writes what is wrong, matters like it that are public already: a voice is added with one press instead of a
// second case. What is typed travels in the body of the question, is compared there and forgotten.
type Similar = { title: string; sign: string; href: string; state: string; signed: number };

const pause = 900;
const fewest = 25;

export function enhanceSimilar(root: ParentNode): void {
  for (const area of root.querySelectorAll<HTMLTextAreaElement>("form[action^='/kien-nghi/gui'] textarea[name=noi-dung]")) watch(area);
}

function watch(area: HTMLTextAreaElement): void {
  const list = document.createElement("section");
  list.setAttribute("aria-live", "polite");
  list.setAttribute("aria-label", "Việc giống thế đã công khai");
  list.hidden = true;
  area.after(list);
  let waiting = 0;
  let asked: AbortController | undefined;
  area.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      asked?.abort();
      asked = new AbortController();
      void ask(area.value, list, asked.signal);
    }, pause);
  });
}

async function ask(text: string, list: HTMLElement, signal: AbortSignal): Promise<void> {
  if (text.trim().length < fewest || !navigator.onLine) return;
  try {
    const answer = await fetch("/kien-nghi/goi-y", { method: "POST", body: JSON.stringify({ text: text.slice(0, 3000) }), headers: { "Content-Type": "application/json" }, signal });
    if (answer.ok) show(await answer.json() as Similar[], list);
  } catch { /* Without an answer the form stays as it is. */ }
}

function show(found: Similar[], list: HTMLElement): void {
  list.replaceChildren();
  list.hidden = found.length === 0;
  if (list.hidden) return;
  const head = document.createElement("p");
  head.textContent = "Có phải một trong những việc này không? Nếu phải, chỉ cần bấm “Tôi cũng gặp”.";
  const rows = document.createElement("ul");
  for (const one of found) {
    const [row, open, sign] = [document.createElement("li"), document.createElement("a"), document.createElement("a")];
    [open.href, open.textContent, open.target] = [one.href, one.title, "_blank"];
    [sign.href, sign.textContent] = [one.sign, "Tôi cũng gặp"];
    row.append(open, ` · ${one.state} · ${one.signed} người cùng gặp · `, sign);
    rows.append(row);
  }
  list.append(head, rows);
}
