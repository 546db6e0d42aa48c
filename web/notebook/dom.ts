// Small words for making pages: an element, an icon, a link to another screen.
type Child = Node | string | null | false | undefined;
type Attributes = Record<string, string | number | boolean | ((event: Event) => unknown) | null | undefined>;

export function h(tag: string, attributes: Attributes = {}, ...children: Child[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child): child is Node | string => child !== null && child !== false && child !== undefined));
  return element;
}

const sprite = (): string => document.documentElement.dataset.icons ?? "";

function drawn(name: string, box: number, look: string): SVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", `0 0 ${box} ${box}`);
  svg.setAttribute("aria-hidden", "true");
  if (look) svg.setAttribute("class", look);
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `${sprite()}#${name}`);
  svg.append(use);
  return svg;
}

/** Never without a word beside it. */
export const icon = (name: string): SVGElement => drawn(`i-${name}`, 24, "i");
export const shape = (name: string, look = ""): SVGElement => drawn(`s-${name}`, 16, look);

export const link = (to: string, ...children: Child[]): HTMLElement => h("a", { href: `#/${to}` }, ...children);

export type Standing = "done" | "soon" | "late" | "on" | "wait";

export const status = (of: Standing, words: string): HTMLElement =>
  h("span", { class: `st st-${of}` }, shape(of), h("span", {}, words));

export const notice = (of: "plain" | "done" | "soon" | "late", title: string, ...children: Child[]): HTMLElement =>
  h("div", { class: of === "plain" ? "notice" : `notice notice-${of}` }, of === "plain" ? icon("info") : shape(of),
    h("div", {}, h("h2", {}, title), ...children));

export const button = (words: string, press: (event: Event) => unknown, look = "", picture = ""): HTMLElement =>
  h("button", { type: "button", class: `btn ${look}`.trim(), click: press }, picture ? icon(picture) : null, h("span", {}, words));

/** What cannot be taken back is pressed twice. */
export function twice(words: string, press: () => unknown): HTMLElement {
  let sure = false;
  const one = button(words, () => {
    if (sure) return press();
    sure = true;
    one.querySelector("span")!.textContent = "Bấm lần nữa là bỏ hẳn";
  }, "btn-quiet");
  return one;
}

/** The way back, at the head of every screen that is not a tab. */
export const back = (to = "", words = "Về Sổ tay"): HTMLElement => h("p", { class: "crumb" }, h("a", { class: "back", href: `#/${to}` }, icon("undo-2"), words));

/** What a screen is made of; a bare one leaves the tabs away, for the room. A screen that changes by itself may be drawn again while nobody is typing. */
export type Screen = { title: string; body: Child[]; tab?: string; bare?: boolean; refresh?: boolean; leave?: () => void };
