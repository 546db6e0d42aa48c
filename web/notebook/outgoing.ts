// What waits to be sent. Everything in a row is either sealed to the server or says nothing about what was recorded.
// A row carries its format; a program that knows more formats goes on reading the old ones.
import { base64url, utf8, type Bytes } from "./bytes";
import { now } from "./clock";
import { all, asked, get, within } from "./database";
import { serverKey } from "./delta";
import { currentDevice } from "./device";
import type { Draft } from "./drafts";
import { photosOf } from "./photos";
import { slip } from "./reading";
import { sealItem, sealPhoto } from "./sealing";

/** `waiting` for its words to arrive, then `pictures` still to follow; `refused` until somebody has mended it. */
export type Outgoing = {
  format: 1;
  id: string;
  device: string;
  seq: number;
  made: number;
  state: "waiting" | "pictures" | "refused";
  key: string;
  point: Bytes;
  iv: Bytes;
  data: Bytes;
  photos: number;
};

export type OutgoingPhoto = { item: string; n: number; have: number; stream: Bytes };

export type Refusal = { field?: string | null; words: string };

/** What the server said about an item, and when. */
export type Receipt = { id: string; state: "received" | "standing" | "refused" | "person"; at: number; words: string; address: string | null; refusals: Refusal[] };

/** What was sent, for its writer to read again: under the reading key, and gone with it. */
export type Slip = { form: string; title: string; made: number; fields: Record<string, string[]>; labels: Record<string, string>; photos: number; duty?: string; base?: Draft["base"] };

/** Nothing was saved, and why: a plain sentence. */
export class NotSaved extends Error {}

/**
 * Seals a draft with its photos and puts it in the queue, in one write: afterwards it is either still a draft or waiting
 * to be sent, never neither. It needs no network. A mended item keeps its id and the photos it has.
 */
export async function save(draft: Draft, formVersion: string, unit: number): Promise<void> {
  const [key, device] = [await serverKey(), await currentDevice()];
  if (!key || !device) throw new NotSaved("Sổ tay chưa tải xong lần đầu nên chưa lưu được. Phần đã viết vẫn còn. Xin mở sổ tay một lần ở nơi có sóng.");
  const before = await get<Outgoing>("outgoing", draft.id);
  const first = (before?.photos ?? 0) + 1;
  const photos = await Promise.all((await photosOf(draft.id)).map(async ({ jpeg }, n): Promise<OutgoingPhoto> =>
    ({ item: draft.id, n: first + n, have: 0, stream: await sealPhoto(key, draft.id, first + n, jpeg) })));
  const count = first - 1 + photos.length;
  const made = now();
  const plain = { form: draft.form, formVersion, unit, made: new Date(made).toISOString(), fields: draft.fields, photos: count, base: draft.base };
  const sealed = await sealItem(key, draft.id, utf8(JSON.stringify(plain)));
  const readable = await slip.close(draft.id, {
    form: draft.form, title: draft.title, made, fields: draft.fields, labels: draft.labels, photos: count,
    ...draft.duty === undefined ? {} : { duty: draft.duty }, ...draft.base === undefined ? {} : { base: draft.base },
  } satisfies Slip);
  await within(["phone", "outgoing", "photos", "slips", "receipts", "drafts", "draftPhotos"], "readwrite", async (at) => {
    const seq = (await asked<number | undefined>(at("phone").get("seq")) ?? 0) + 1;
    at("phone").put(seq, "seq");
    at("outgoing").put({ format: 1, id: draft.id, device: device.id, seq, made, state: "waiting", key: key.id, ...sealed, photos: count } satisfies Outgoing);
    for (const photo of photos) at("photos").put(photo);
    at("slips").put(readable, draft.id);
    at("receipts").delete(draft.id);
    at("drafts").delete(draft.id);
    at("draftPhotos").delete(IDBKeyRange.bound(`${draft.id}/`, `${draft.id}/\uffff`));
  });
}

/** Somebody decides not to send what was refused. What the server has, or may have, stays in the queue. */
export async function giveUp(id: string): Promise<void> {
  await within(["outgoing", "photos", "slips", "receipts"], "readwrite", async (at) => {
    if ((await asked<Outgoing | undefined>(at("outgoing").get(id)))?.state !== "refused") return;
    at("photos").delete(IDBKeyRange.bound([id, 0], [id, 1_000]));
    for (const store of ["outgoing", "slips", "receipts"] as const) at(store).delete(id);
  });
}

/** Receipts, and what was sent with them, are kept as long as the records: three months. */
export async function tidy(): Promise<void> {
  const oldest = now() - 92 * 86_400_000;
  await within(["outgoing", "slips", "receipts"], "readwrite", async (at) => {
    const waiting = new Set(await asked(at("outgoing").getAllKeys()));
    for (const { id, at: moment } of await asked<Receipt[]>(at("receipts").getAll())) {
      if (moment >= oldest || waiting.has(id)) continue;
      at("receipts").delete(id);
      at("slips").delete(id);
    }
  });
}

/** An item as the wire wants it; one line for each format ever written. */
export function asSent(item: Outgoing): Record<string, unknown> {
  switch (item.format) {
    case 1: return { id: item.id, seq: item.seq, key: item.key, point: base64url(item.point), iv: base64url(item.iv), data: base64url(item.data) };
  }
}

/** What a newer program wrote, before somebody went back to this one, waits for the newer one. */
export const known = (item: Outgoing): boolean => item.format === 1;

export const outgoing = async (): Promise<Outgoing[]> => (await all<Outgoing>("outgoing")).sort((a, b) => a.seq - b.seq);

export const receipts = async (): Promise<Receipt[]> => (await all<Receipt>("receipts")).sort((a, b) => b.at - a.at);

/** How much waits: items whose words have not arrived, and photos. */
export async function waiting(): Promise<{ items: number; photos: number; refused: number }> {
  const items = await outgoing();
  const photos = await within(["photos"], "readonly", (at) => asked(at("photos").count()));
  return { items: items.filter((item) => item.state === "waiting").length, photos, refused: items.filter((item) => item.state === "refused").length };
}
