// The time is the server's. A phone's clock may be days off: what the server said last is kept as a distance to it.
import { get, put } from "./database";

type Kept = { offset: number; last: number };

let kept: Kept = { offset: 0, last: 0 };

export async function readClock(): Promise<void> { kept = (await get<Kept>("phone", "clock")) ?? kept; }

/** Now, in milliseconds; never before what the server has said already. */
export const now = (): number => Math.max(Date.now() + kept.offset, kept.last);

/** Whether the phone's own clock would mislead a person: more than an hour off. */
export const isOff = (): boolean => Math.abs(kept.offset) > 3_600_000;

/** Takes the server's word for what time it is. */
export async function learn(iso: string): Promise<void> {
  const said = Date.parse(iso);
  if (Number.isNaN(said)) return;
  const moved = Math.abs(Date.now() + kept.offset - said) > 2_000;
  kept = { offset: moved ? said - Date.now() : kept.offset, last: said };
  await put("phone", kept, "clock");
}
