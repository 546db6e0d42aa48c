// Sends what waits: on opening, on regained network, on becoming visible, each minute, and from the service worker where
// there is one that may. Words first, photos after. An item goes only against a receipt; whatever happens in between, the
// same item sent again is the same record, so that trying once too often costs nothing.
import { now } from "./clock";
import { all, asked, get, put, within } from "./database";
import { devices, dropOldDevices, emptyDevice, type Device } from "./device";
import { asSent, known, outgoing, type Outgoing, type OutgoingPhoto, type Receipt } from "./outgoing";
import { utf8 } from "./bytes";
import { ask, type Answer } from "./wire";
import { clockOf, isoDay, plus } from "./words";

/** How the last try ended; `picturesAfter` is the moment from which the server takes photos again. */
export type Sending = { at: number; how: "done" | Answer["kind"]; picturesAfter?: number };

const mostItems = 50;
const mostBytes = 700_000;
const piece = 64 * 1024;

type Said = { id: string; state: Receipt["state"] | "again"; at: string; words: string; address?: string | null; refusals?: Receipt["refusals"] };

let more = false;

/** One try at everything that waits. Two windows and the service worker take turns: whoever comes second leaves it to the first. */
export async function send(): Promise<void> {
  more = true;
  const turns = async (lock: unknown): Promise<void> => {
    // What was saved while a try went on has its turn at once.
    while (lock && more) {
      more = false;
      await sendAll();
    }
  };
  if (navigator.locks) await navigator.locks.request("so-tay-gui", { ifAvailable: true }, turns);
  else await turns(true);
}

async function sendAll(): Promise<void> {
  const items = await outgoing();
  if (items.some((item) => item.state !== "refused")) {
    let how: Sending["how"] = "done";
    for (const device of await devices()) {
      how = await sendOf(device, items.filter((item) => item.device === device.id));
      if (how === "offline") break;
    }
    await put("phone", { ...await get<Sending>("phone", "sending"), at: now(), how } satisfies Sending, "sending");
    tell();
  }
  await dropOldDevices();
}

async function sendOf(device: Device, items: Outgoing[]): Promise<Sending["how"]> {
  for (const batch of batches(items.filter((item) => item.state === "waiting" && known(item)))) {
    const answer = await ask(device, "POST", "/so-tay/gui", utf8(JSON.stringify({ items: batch.map(asSent) })));
    if (answer.kind === "ended") await emptyDevice(device.id);
    if (answer.kind !== "ok") return answer.kind;
    for (const said of (answer.body.receipts ?? []) as Said[]) await take(said);
    tell();
  }
  return sendPhotos(device);
}

function* batches(items: Outgoing[]): Generator<Outgoing[]> {
  let [batch, bytes] = [[] as Outgoing[], 0];
  for (const item of items) {
    const size = item.data.length * 4 / 3 + 400;
    if (batch.length > 0 && (batch.length === mostItems || bytes + size > mostBytes)) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(item);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}

/** Only now, with the server's receipt in the same write, does the phone let go of an item. */
async function take(said: Said): Promise<void> {
  // "again", and whatever only a newer program understands: it stays, and is sent again.
  if (!["received", "standing", "refused", "person"].includes(said.state)) return;
  const { id, words, address = null, refusals = [] } = said;
  const state = said.state as Receipt["state"];
  await within(["outgoing", "photos", "receipts"], "readwrite", async (at) => {
    const item = await asked<Outgoing | undefined>(at("outgoing").get(id));
    const photos = await asked(at("photos").count(IDBKeyRange.bound([id, 0], [id, 1_000])));
    at("receipts").put({ id, state, at: Date.parse(said.at) || now(), words, address, refusals } satisfies Receipt);
    if (!item) return;
    if (state === "refused") at("outgoing").put({ ...item, state } satisfies Outgoing);
    else if (photos > 0) at("outgoing").put({ ...item, state: "pictures" } satisfies Outgoing);
    else at("outgoing").delete(id);
  });
}

async function sendPhotos(device: Device): Promise<Sending["how"]> {
  const after = (await get<Sending>("phone", "sending"))?.picturesAfter;
  if (after !== undefined && now() < after) return "done";
  const ready = (await outgoing()).filter((item) => item.device === device.id && item.state === "pictures");
  for (const item of ready) {
    const photos = (await all<OutgoingPhoto>("photos")).filter((photo) => photo.item === item.id);
    for (const photo of photos) {
      const how = await sendPhoto(device, photo);
      if (how !== "done") return how;
      tell();
    }
  }
  return "done";
}

/** Piece by piece from where the server is; after a break it goes on in the middle of the photo. */
async function sendPhoto(device: Device, photo: OutgoingPhoto): Promise<Sending["how"]> {
  const total = photo.stream.length;
  let have = photo.have;
  for (let turns = 0; turns < 2 * total / piece + 8; turns++) {
    const part = photo.stream.slice(have, have + piece);
    const path = `/so-tay/anh/${photo.item}/${photo.n}?tu=${have}&dai=${total}`;
    const answer = await ask(device, "POST", path, part, "application/octet-stream");
    if (answer.kind === "ended") await emptyDevice(device.id);
    if (answer.kind === "later" && answer.after) await wait(answer.after);
    if (answer.kind !== "ok" && answer.kind !== "offset") return answer.kind;
    const said = answer.kind === "ok" ? answer.body.have : answer.have;
    if (typeof said !== "number" || said < 0 || said > total) return "later";
    have = said;
    if (answer.kind === "ok" && have === total) return arrived(photo, answer.body.receipt as Said | undefined);
    await put("photos", { ...photo, have } satisfies OutgoingPhoto);
  }
  return "later";
}

async function arrived(photo: OutgoingPhoto, said: Said | undefined): Promise<"done"> {
  await within(["outgoing", "photos", "receipts"], "readwrite", async (at) => {
    at("photos").delete([photo.item, photo.n]);
    const left = await asked(at("photos").count(IDBKeyRange.bound([photo.item, 0], [photo.item, 1_000])));
    const item = await asked<Outgoing | undefined>(at("outgoing").get(photo.item));
    if (item?.state === "pictures" && left === 0) at("outgoing").delete(item.id);
    // A photo that cannot be taken (not a picture after all) is said beside the words that were.
    const receipt = await asked<Receipt | undefined>(at("receipts").get(photo.item));
    if (receipt && said && said.state === "refused") at("receipts").put({ ...receipt, refusals: said.refusals ?? [{ field: null, words: said.words }] } satisfies Receipt);
  });
  return "done";
}

/** "21:00" is the next time the clock in Viet Nam shows it. */
async function wait(after: string): Promise<void> {
  if (!/^\d\d:\d\d$/.test(after)) return;
  const today = isoDay(now());
  const day = after > clockOf(now()) ? today : plus(today, 1);
  await put("phone", { at: now(), how: "later", picturesAfter: Date.parse(`${day}T${after}:00+07:00`) } satisfies Sending, "sending");
}

export const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("so-tay");

/** Says to every open window, this one included, that the queue has moved. */
function tell(): void {
  channel?.postMessage("sending");
  if (typeof window !== "undefined") dispatchEvent(new Event("so-tay-gui"));
}
