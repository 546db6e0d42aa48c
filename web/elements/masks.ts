import { announce } from "./announce";

/** Parts of a picture's side in which boxes are sent; the server hides them in the pixels. */
const whole = 10_000;
const least = 150;
const most = 40;

interface Box { x: number; y: number; w: number; h: number }

/** Boxes drawn over a picture, by finger, mouse or keys, and kept in a hidden field of the form around. */
export function enhanceMasks(root: ParentNode): void {
  for (const stage of root.querySelectorAll<HTMLElement>("[data-mask]")) {
    const field = stage.closest("form")?.querySelector<HTMLInputElement>(`input[name="${stage.dataset.mask}"]`);
    if (field) new Mask(stage, field);
  }
}

class Mask {
  private readonly boxes: Box[];

  constructor(private readonly stage: HTMLElement, private readonly field: HTMLInputElement) {
    this.boxes = read(field.value);
    stage.addEventListener("pointerdown", (event) => this.begin(event));
    stage.addEventListener("dragstart", (event) => event.preventDefault());
    stage.classList.add("cover-live");
    const tools = stage.parentElement?.querySelector<HTMLElement>(".cover-tools");
    if (tools) {
      tools.hidden = false;
      tools.querySelector("[data-mask-add]")?.addEventListener("click", () => this.add({ x: 4000, y: 4000, w: 2000, h: 2000 }));
      tools.querySelector("[data-mask-drop]")?.addEventListener("click", () => this.drop(this.boxes.length - 1));
    }
    this.draw();
  }

  private begin(event: PointerEvent): void {
    if (event.button !== 0) return;
    const held = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>(".cover-box") : null;
    const from = this.at(event);
    const index = held ? Number(held.dataset.n) : this.boxes.length;
    const before = held ? { ...this.boxes[index]! } : null;
    if (!before && this.boxes.length >= most) return;
    event.preventDefault();
    held?.focus();
    this.stage.setPointerCapture(event.pointerId);
    const move = (moved: PointerEvent): void => {
      const to = this.at(moved);
      this.boxes[index] = before
        ? inside({ ...before, x: before.x + to.x - from.x, y: before.y + to.y - from.y })
        : { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), w: Math.abs(to.x - from.x), h: Math.abs(to.y - from.y) };
      this.draw();
    };
    const end = (): void => {
      this.stage.removeEventListener("pointermove", move);
      const box = this.boxes[index];
      // A mere touch draws nothing.
      if (!before && box && (box.w < least || box.h < least)) this.boxes.splice(index, 1);
      else if (!before && box) this.say();
      this.draw();
    };
    this.stage.addEventListener("pointermove", move);
    this.stage.addEventListener("pointerup", end, { once: true });
    this.stage.addEventListener("pointercancel", end, { once: true });
  }

  private at(event: PointerEvent): { x: number; y: number } {
    const place = this.stage.getBoundingClientRect();
    const part = (n: number, side: number): number => Math.round(Math.min(1, Math.max(0, n / side)) * whole);
    return { x: part(event.clientX - place.left, place.width), y: part(event.clientY - place.top, place.height) };
  }

  private add(box: Box): void {
    if (this.boxes.length >= most) return;
    this.boxes.push(box);
    this.draw();
    this.stage.querySelector<HTMLElement>(".cover-box:last-of-type")?.focus();
    this.say();
  }

  private drop(index: number): void {
    if (index < 0) return;
    this.boxes.splice(index, 1);
    this.draw();
    this.say();
  }

  private press(event: KeyboardEvent, index: number): void {
    const box = this.boxes[index]!;
    const step = { ArrowLeft: [-100, 0], ArrowRight: [100, 0], ArrowUp: [0, -100], ArrowDown: [0, 100] }[event.key];
    if (step) {
      const [x, y] = step as [number, number];
      this.boxes[index] = inside(event.shiftKey ? { ...box, w: Math.max(least, box.w + x), h: Math.max(least, box.h + y) } : { ...box, x: box.x + x, y: box.y + y });
    } else if (event.key === "Delete" || event.key === "Backspace") {
      this.drop(index);
    } else return;
    event.preventDefault();
    this.draw();
    this.stage.querySelector<HTMLElement>(`.cover-box[data-n="${Math.min(index, this.boxes.length - 1)}"]`)?.focus();
  }

  private draw(): void {
    const drawn = [...this.stage.querySelectorAll<HTMLElement>(".cover-box")];
    for (const left of drawn.slice(this.boxes.length)) left.remove();
    this.boxes.forEach((box, n) => {
      const shape = drawn[n] ?? this.make(n);
      shape.setAttribute("aria-label", `Ô che ${n + 1}`);
      [shape.style.left, shape.style.top, shape.style.width, shape.style.height] = [box.x, box.y, box.w, box.h].map((part) => `${part / 100}%`) as [string, string, string, string];
    });
    this.field.value = this.boxes.map(({ x, y, w, h }) => `${x},${y},${w},${h}`).join(";");
  }

  private make(n: number): HTMLElement {
    const shape = document.createElement("button");
    shape.type = "button";
    shape.className = "cover-box";
    shape.dataset.n = String(n);
    shape.addEventListener("keydown", (event) => this.press(event, n));
    this.stage.append(shape);
    return shape;
  }

  private say(): void {
    announce(this.boxes.length === 0 ? "Chưa che chỗ nào" : `Đang che ${this.boxes.length} chỗ`);
  }
}

function inside(box: Box): Box {
  const [w, h] = [Math.min(whole, box.w), Math.min(whole, box.h)];
  return { w, h, x: Math.max(0, Math.min(whole - w, box.x)), y: Math.max(0, Math.min(whole - h, box.y)) };
}

function read(text: string): Box[] {
  return text.split(";").map((part) => part.split(",").map(Number)).filter((p) => p.length === 4 && p.every(Number.isInteger))
    .map((p) => ({ x: p[0]!, y: p[1]!, w: p[2]!, h: p[3]! }));
}
