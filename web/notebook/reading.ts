// The reading copy: what the server said last, each part a row under the reading key.
import { get, remove, within } from "./database";
import { closeJson, openedJson, type Closed } from "./lock";

export type Me = { name: string; hat: string; unit: number; unitName: string };
export type DutyLine = { id: string; title: string; due: string; words: string; form?: string | null };
export type FormLine = { name: string; title: string; icon: string; version: string; uses: number; guide?: string | null };
export type RecordLine = { id: string; form: string; title: string; day: string; state: string; words: string; at: string; fields?: Record<string, string[]>; version?: string };
export type Guide = { id: string; title: string; html: string };
export type FigureLine = { title: string; value: string; words: string };

export type Parts = { me: Me; duties: DutyLine[]; forms: FormLine[]; records: RecordLine[]; guidance: Guide[]; figures: FigureLine[] };

export const blank: Omit<Parts, "me"> = { duties: [], forms: [], records: [], guidance: [], figures: [] };

export async function read<Name extends keyof Parts>(name: Name): Promise<Parts[Name] | undefined> {
  const row = await get<Closed>("reading", name);
  return row && openedJson<Parts[Name]>(`reading/${name}`, row);
}

export const list = async <Name extends keyof typeof blank>(name: Name): Promise<Parts[Name]> => (await read(name)) ?? blank[name] as Parts[Name];

/** The drawn form of a kind: the server's own, kept apart because it is only needed when it is opened. */
export async function formHtml(form: string): Promise<string | undefined> {
  const row = await get<Closed>("reading", `form/${form}`);
  return row && openedJson<string>(`reading/form/${form}`, row);
}

/** Closes rows first and writes them in one go, with the token that says how far they reach. */
export async function write(rows: Map<string, unknown>, gone: string[], token: string, whole: boolean): Promise<void> {
  const closed = await Promise.all([...rows].map(async ([name, value]) => [name, await closeJson(`reading/${name}`, value)] as const));
  await within(["reading", "phone"], "readwrite", (at) => {
    if (whole) at("reading").clear();
    for (const [name, row] of closed) at("reading").put(row, name);
    for (const name of gone) at("reading").delete(name);
    at("phone").put(token, "token");
  });
}

export const slip = {
  read: async <T>(id: string): Promise<T | undefined> => {
    const row = await get<Closed>("slips", id);
    return row && openedJson<T>(`slips/${id}`, row);
  },
  close: (id: string, value: unknown): Promise<Closed> => closeJson(`slips/${id}`, value),
  remove: (id: string): Promise<void> => remove("slips", id),
};
