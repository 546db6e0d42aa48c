// What is being written is kept at each key stroke, under the reading key: a reload, an empty battery or a call in between
// loses nothing.
import { get, keys, within } from "./database";
import { closeJson, openedJson, type Closed } from "./lock";

export type Draft = {
  /** The id of the record to be; its photos lie under it. */
  id: string;
  form: string;
  title: string;
  fields: Record<string, string[]>;
  /** Questions by name and choices by name=value, to read it again without the form. */
  labels: Record<string, string>;
  at: number;
  /** The duty from which the form was opened. */
  duty?: string;
  /** The record that is put right, as it was when that was begun. */
  base?: { record: string; version: string; fields: Record<string, string[]> };
};

const place = (id: string): string => `drafts/${id}`;

export async function drafts(): Promise<Draft[]> {
  const found: Draft[] = [];
  for (const id of await keys("drafts")) {
    const row = await get<Closed>("drafts", id);
    if (row) found.push(await openedJson<Draft>(place(String(id)), row));
  }
  return found.sort((a, b) => b.at - a.at);
}

export async function draftOf(id: string): Promise<Draft | undefined> {
  const row = await get<Closed>("drafts", id);
  return row && openedJson<Draft>(place(id), row);
}

export async function keepDraft(draft: Draft): Promise<void> {
  const row = await closeJson(place(draft.id), draft);
  await within(["drafts"], "readwrite", (at) => { at("drafts").put(row, draft.id); });
}

export async function dropDraft(id: string): Promise<void> {
  await within(["drafts", "draftPhotos"], "readwrite", (at) => {
    at("drafts").delete(id);
    at("draftPhotos").delete(IDBKeyRange.bound(`${id}/`, `${id}/\uffff`));
  });
}
