// Taking this phone in: signed in once, the phone makes its own key and from then on speaks for itself.
import { base64url, uuid7 } from "./bytes";
import { learn, now } from "./clock";
import { get, remove } from "./database";
import { currentDevice, keepDevice, newKeys, type Device } from "./device";
import { setPin } from "./lock";

const door = "/so-tay/may";

export type Doorstep =
  | { kind: "in"; visitor: string; token: string }
  | { kind: "sign-in" }
  | { kind: "not-yours" }
  | { kind: "offline" };

/** Whether somebody is signed in who may take a phone in, and the page's token for doing so. */
export async function doorstep(): Promise<Doorstep> {
  let response: Response;
  try {
    response = await fetch(door, { credentials: "same-origin", cache: "no-store", headers: { Accept: "text/html" } });
  } catch {
    return { kind: "offline" };
  }
  if (new URL(response.url).pathname !== door) return { kind: "sign-in" };
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const token = page.querySelector<HTMLInputElement>(`form[action="${door}"] input[name=__RequestVerificationToken], main input[name=__RequestVerificationToken]`)?.value;
  if (!response.ok || !token) return { kind: "not-yours" };
  return { kind: "in", visitor: page.documentElement.dataset.visitor ?? "", token };
}

type Said = { device?: string; now?: string; refusals?: { words: string }[] };

/** A sentence when it did not work; null when this phone is taken in and its reading copy is ready to be filled. */
export async function enrol(name: string, pin: string, token: string): Promise<string | null> {
  const [before, closed] = [await currentDevice(), await get<string>("phone", "closed")];
  // The same person again, after a forgotten PIN: the server knows this very phone. Of anybody else it takes it in anew.
  const known = before && closed === undefined ? await post(before, token) : null;
  const device: Device = known?.device !== undefined && before ? { ...before, name } : { id: uuid7(now()), name, ...await newKeys() };
  const said = known?.device !== undefined ? known : await post(device, token);
  if (said === null) return "Vừa mất sóng nên chưa nhận được máy. Xin bấm lại khi có sóng.";
  if (said.device === undefined) return said.refusals?.[0]?.words ?? "Chưa nhận được máy này. Xin tải lại trang rồi làm lại.";
  if (said.now) await learn(said.now);
  // Whatever another person could read here goes with its key; what they have yet to send stays.
  await setPin(pin);
  await keepDevice({ ...device, id: said.device });
  await remove("phone", "closed");
  await remove("phone", "stranger");
  return null;
}

async function post({ id, name, spki }: Device, token: string): Promise<Said | null> {
  const body = new URLSearchParams({ "ten": name, "khoa-ky": base64url(spki), "khoa": id, "__RequestVerificationToken": token });
  try {
    const response = await fetch(door, { method: "POST", body, credentials: "same-origin", cache: "no-store" });
    return await response.json().catch(() => ({})) as Said;
  } catch {
    return null;
  }
}
