// A photo is made small the moment it is taken, and lies closed from then on. What the server removes from it (place, maker
// of the phone) is gone here already: a canvas keeps pixels only.
import { shrink } from "../elements/shrink";
import { all, remove, within } from "./database";
import { close, opened, type Closed } from "./lock";
import type { Bytes } from "./bytes";

/** Enough to see who did what; small enough for a valley: about 300 KB. */
const longest = 1_600;
const quality = 0.8;

type Kept = Closed & { item: string; n: number };

/** The photo as it is kept; null where this browser cannot read it. */
export async function shrunk(file: Blob): Promise<Bytes | null> {
  const small = await shrink(file, longest, quality);
  return small && new Uint8Array(await small.arrayBuffer());
}

/** Draws a picture; the page's rules allow no picture from memory except on a canvas. */
export async function draw(jpeg: Bytes, words: string): Promise<HTMLElement> {
  const canvas = document.createElement("canvas");
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", words);
  try {
    const picture = await createImageBitmap(new Blob([jpeg]), { resizeWidth: 320, resizeQuality: "medium" });
    [canvas.width, canvas.height] = [picture.width, picture.height];
    canvas.getContext("2d")?.drawImage(picture, 0, 0);
    picture.close();
  } catch {
    // It stays an empty frame; the picture itself is kept.
  }
  return canvas;
}

const place = (item: string, n: number): string => `draftPhotos/${item}/${n}`;

/** Keeps a photo of a draft, closed at once. */
export async function keepPhoto(item: string, n: number, jpeg: Bytes): Promise<void> {
  const row: Kept = { item, n, ...await close(place(item, n), jpeg) };
  await within(["draftPhotos"], "readwrite", (at) => { at("draftPhotos").put(row, `${item}/${n}`); });
}

export const dropPhoto = (item: string, n: number): Promise<void> => remove("draftPhotos", `${item}/${n}`);

/** The photos of a draft, in the order in which they were taken. */
export async function photosOf(item: string): Promise<{ n: number; jpeg: Bytes }[]> {
  const rows = (await all<Kept>("draftPhotos")).filter((row) => row.item === item).sort((a, b) => a.n - b.n);
  return Promise.all(rows.map(async (row) => ({ n: row.n, jpeg: await opened(place(item, row.n), row) })));
}
