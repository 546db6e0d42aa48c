// While somebody writes: matters that are public already and may be the same, so that a voice is added instead of a case. What is
// typed goes in a body, is compared and forgotten. Without an answer, without signal, nothing is shown.
const pause = 900;
const enough = 15;
type Matter = { code: string; title: string; href: string; sign: string; state: string; signed: number };

export function enhanceSimilar(root: ParentNode): void {
  for (const box of root.querySelectorAll<HTMLElement>("[data-similar]")) {
    const area = document.getElementById(box.dataset.similar ?? "");
    const list = box.querySelector("ul");
    if (!(area instanceof HTMLTextAreaElement) || !list) continue;
    let waiting = 0;
    let asked = "";
    area.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void look(), pause);
    });
    const look = async (): Promise<void> => {
      const text = area.value.trim();
      if (text === asked) return;
      asked = text;
      const found = text.length < enough ? [] : await similar(box.dataset.similarAt ?? "", text);
      // Another one was asked for meanwhile: it has a turn of its own.
      if (asked !== text) return;
      list.replaceChildren(...found.map(line));
      box.hidden = found.length === 0;
    };
  }
}

async function similar(address: string, text: string): Promise<Matter[]> {
  try {
    const answer = await fetch(address, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ text }), signal: AbortSignal.timeout(8_000) });
    return answer.ok ? await answer.json() as Matter[] : [];
  } catch { return []; }
}

function line(matter: Matter): HTMLLIElement {
  const item = document.createElement("li");
  const see = link(matter.href, matter.title);
  const sign = link(matter.sign, "Cùng ký việc này");
  item.append(see, ` (${matter.state}). `, sign);
  return item;
}

/** On a page of its own: what is being written stays where it is. */
function link(href: string, words: string): HTMLAnchorElement {
  const made = document.createElement("a");
  made.href = href;
  made.target = "_blank";
  made.rel = "noopener";
  made.textContent = words;
  return made;
}
