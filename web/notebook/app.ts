// The notebook: which screen, when to send, when to fetch. Everything it shows comes from the phone itself.
import { enhanceThemes } from "../elements/themes";
import { announce } from "../elements/announce";
import { now, readClock } from "./clock";
import { get } from "./database";
import { download } from "./delta";
import { currentDevice } from "./device";
import { h, icon, type Screen } from "./dom";
import { watchInstall } from "./install";
import { hasLock, isOpen, shut } from "./lock";
import { lunarWords } from "./lunar";
import { tidy } from "./outgoing";
import { read } from "./reading";
import { channel, send } from "./sending";
import { area, oneGuide, oneRecord } from "./screens/area";
import { allDuties, home, oneDuty } from "./screens/home";
import { kinds } from "./screens/kinds";
import { phone } from "./screens/phone";
import { continued, correcting, mending, newRecord, saved } from "./screens/record";
import { oneSent, sent } from "./screens/sent";
import { unlocking } from "./screens/unlock";
import { welcome } from "./screens/welcome";
import { lookForUpdate, watchUpdates } from "./update";
import { capital, isoDay, shortDay, weekdayOf } from "./words";

/** Left alone in a pocket for so long, it locks itself. */
const patience = 5 * 60_000;
const main = document.querySelector<HTMLElement>("main")!;
let shown: Screen | null = null;
let turn = 0;
let hiddenAt = 0;

/** Whatever goes wrong on the way to a screen, there is a sentence and a way on. */
async function screen(): Promise<Screen> {
  try {
    return await chosen();
  } catch (error) {
    console.error(error);
    return { title: "Sổ tay", body: [h("h1", {}, "Chưa mở được trang này"),
      h("p", {}, "Việc đã lưu vẫn còn trong máy. Xin bấm nút dưới. Nếu đang ở cửa sổ ẩn danh thì mở sổ tay ở cửa sổ thường."),
      h("p", { class: "btns" }, h("a", { class: "btn btn-main", href: "/so-tay" }, "Mở lại sổ tay"))] };
  }
}

async function chosen(): Promise<Screen> {
  if (!await hasLock() || !await currentDevice()) return welcome();
  if (!isOpen()) return unlocking(() => { void draw(); if (isOpen()) void exchange(true); });
  const [name = "", first = "", second] = location.hash.replace(/^#\/?/, "").split("/").map(decodeURIComponent);
  switch (name) {
    case "den-han": return allDuties();
    case "viec-den-han": return oneDuty(first);
    case "viec-khac": return kinds();
    case "ghi": return newRecord(first, second);
    case "nhap": return continued(first);
    case "sua": return mending(first);
    case "chua": return correcting(first);
    case "da-luu": return saved(first);
    case "da-gui": return sent();
    case "gui": return oneSent(first);
    case "noi-toi": return area();
    case "viec": return oneRecord(first);
    case "huong-dan": return oneGuide(first);
    case "may": return phone(() => void draw());
    default: return home();
  }
}

async function draw(quiet = false): Promise<void> {
  const mine = ++turn;
  const made = await screen();
  if (mine !== turn) return;
  shown?.leave?.();
  shown = made;
  main.replaceChildren(...made.body.filter((part) => part instanceof Node));
  document.title = made.title === "Sổ tay" ? "Sổ tay Cầu Nối" : `${made.title} – Sổ tay Cầu Nối`;
  await frame(made);
  // Which screen stands, for styles and for whoever must know that it does.
  document.documentElement.dataset.screen = location.hash;
  if (quiet) return;
  scrollTo(0, 0);
  const focus = main.querySelector<HTMLElement>("[autofocus], .summary:not([hidden])") ?? main.querySelector<HTMLElement>("h1");
  if (focus && !focus.matches("input")) focus.tabIndex = -1;
  focus?.focus({ preventScroll: !focus.matches(".summary") });
  announce(made.title);
}

/** Draws again what changes by itself, unless somebody is in the middle of something. */
const redraw = (): void => { if (shown?.refresh && !main.querySelector("details[open]")) void draw(true); };

async function frame({ tab, bare }: Screen): Promise<void> {
  const me = isOpen() ? await read("me") : undefined;
  const today = isoDay(now());
  document.querySelector("#dau")?.replaceChildren(
    h("p", {}, h("b", {}, `${capital(weekdayOf(today))} ${shortDay(today)}`), h("span", {}, lunarWords(today))),
    h("p", {}, h("b", {}, me?.unitName ?? "Sổ tay"), h("span", {}, me?.hat ?? "")));
  const tabs = [["", "Sổ tay", "notebook-pen"], ["noi-toi", mine(me?.unitName), "users"], ["da-gui", "Đã gửi", "cloud-upload"], ["may", "Máy này", "settings"]] as const;
  const nav = document.querySelector<HTMLElement>("#cac-muc")!;
  nav.hidden = me === undefined || bare === true;
  nav.replaceChildren(h("ul", {}, ...tabs.map(([to, words, picture]) =>
    h("li", {}, h("a", { href: `#/${to}`, "aria-current": tab === to ? "page" : null }, icon(picture), h("span", { "data-word": words }, words))))));
}

/** "Xóm tôi" in a xóm, "Xã tôi" at a commune. */
const mine = (unit = ""): string => {
  const [first = ""] = unit.split(" ");
  return ["Xóm", "Thôn", "Bản", "Tổ", "Khu", "Làng", "Ấp", "Buôn", "Xã", "Phường"].includes(first) ? `${first} tôi` : "Nơi tôi";
};

/** Sends what waits; fetches what is new, at most each ten minutes unless something calls for it. */
async function exchange(wanted: boolean): Promise<void> {
  const had = await currentDevice();
  await send();
  // Reported lost: nothing may go on standing on the screen.
  if (had && !await currentDevice()) return draw();
  await tidy();
  if (!isOpen()) return;
  const last = await get<number>("phone", "downloaded") ?? 0;
  if (!wanted && now() - last < 600_000) return redraw();
  const got = await download();
  if (got.kind === "ended" || got.kind === "closed") void draw();
  else redraw();
}

async function start(): Promise<void> {
  watchInstall(redraw);
  await readClock();
  await draw(true);
  addEventListener("hashchange", () => void draw());
  addEventListener("so-tay-gui", redraw);
  channel?.addEventListener("message", redraw);
  addEventListener("online", () => void exchange(true));
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) { hiddenAt = Date.now(); return; }
    if (isOpen() && Date.now() - hiddenAt > patience) { shut(); void draw(); }
    void exchange(true);
    void lookForUpdate();
  });
  setInterval(() => { if (!document.hidden) void exchange(false); }, 60_000);
  void exchange(true);
  await watchUpdates(redraw);
}

enhanceThemes(document);
void start();
