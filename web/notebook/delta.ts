// What is new on the server comes down as a difference, and goes into the reading copy as one write.
import { fromBase64url } from "./bytes";
import { get, put } from "./database";
import { now } from "./clock";
import { currentDevice, emptyDevice } from "./device";
import { list, write, type DutyLine, type FigureLine, type FormLine, type Guide, type Me, type RecordLine } from "./reading";
import { forget } from "./lock";
import type { ServerKey } from "./sealing";
import { ask } from "./wire";
import { isoDay } from "./words";

type Delta = {
  token: string;
  /** This is everything; what is not listed is gone. */
  whole?: boolean;
  key?: { id: string; point: string };
  me?: Me;
  duties?: DutyLine[];
  forms?: (FormLine & { html: string })[];
  records?: RecordLine[];
  guidance?: Guide[];
  figures?: FigureLine[];
  gone?: { forms?: string[]; records?: string[]; guidance?: string[] };
};

export type Fetched = { kind: "new" | "nothing" | "offline" | "later" | "unknown" | "ended" } | { kind: "closed"; words: string };

export async function download(): Promise<Fetched> {
  const device = await currentDevice();
  if (!device) return { kind: "unknown" };
  const token = await get<string>("phone", "token");
  const answer = await ask(device, "GET", token === undefined ? "/so-tay/moi" : `/so-tay/moi?tu=${encodeURIComponent(token)}`);
  switch (answer.kind) {
    case "ok": break;
    case "ended": await emptyDevice(device.id); return answer;
    case "closed": await forget(); await put("phone", answer.words, "closed"); return answer;
    case "unknown": await put("phone", true, "stranger"); return answer;
    case "offline": return answer;
    default: return { kind: "later" };
  }
  const delta = answer.body as unknown as Delta;
  if (typeof delta.token !== "string") return { kind: "later" };
  const changed = await merge(delta);
  await put("phone", now(), "downloaded");
  return { kind: changed ? "new" : "nothing" };
}

/** The server's key is no secret and is needed where nothing is unlocked. */
export const serverKey = (): Promise<ServerKey | undefined> => get<ServerKey>("phone", "key");

async function merge(delta: Delta): Promise<boolean> {
  if (delta.key) await put("phone", { id: delta.key.id, point: fromBase64url(delta.key.point) } satisfies ServerKey, "key");
  const rows = new Map<string, unknown>();
  const gone = delta.gone ?? {};
  const whole = delta.whole === true;
  for (const name of ["me", "duties", "figures"] as const) if (delta[name]) rows.set(name, delta[name]);
  if (delta.records || gone.records || whole) {
    const records = renewed(whole ? [] : await list("records"), delta.records, gone.records, (record) => record.id);
    const oldest = isoDay(now() - 92 * 86_400_000);
    rows.set("records", records.filter((record) => record.day >= oldest));
  }
  if (delta.guidance || gone.guidance || whole) rows.set("guidance", renewed(whole ? [] : await list("guidance"), delta.guidance, gone.guidance, (guide) => guide.id));
  if (delta.forms || gone.forms || whole) {
    const lines = delta.forms?.map(({ html, ...line }) => {
      // Only what people count may have changed; then the drawn form is not sent along.
      if (typeof html === "string") rows.set(`form/${line.name}`, html);
      return line;
    });
    rows.set("forms", renewed(whole ? [] : await list("forms"), lines, gone.forms, (form) => form.name));
  }
  await write(rows, (gone.forms ?? []).map((form) => `form/${form}`), delta.token, whole);
  return rows.size > 0;
}

function renewed<T>(kept: T[], fresh: T[] = [], gone: string[] = [], id: (one: T) => string): T[] {
  const replaced = new Set([...fresh.map(id), ...gone]);
  return [...kept.filter((one) => !replaced.has(id(one))), ...fresh];
}
