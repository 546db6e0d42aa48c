// Requests signed by the device: no cookie, no session. What the server answers is one of few things, each with a name.
import { base64url, hex, utf8, type Bytes } from "./bytes";
import { learn, now } from "./clock";
import type { Device } from "./device";

export type Answer =
  | { kind: "ok"; body: Record<string, unknown> }
  /** The body speaks of what the server has already, or when to come back. */
  | { kind: "offset"; have: number }
  | { kind: "later"; after?: string }
  | { kind: "large" }
  | { kind: "ended" }
  /** The role has ended: nothing may be read any more; what is outgoing is still taken. */
  | { kind: "closed"; words: string }
  | { kind: "unknown" }
  | { kind: "offline" };

export async function ask(device: Device, method: "GET" | "POST", path: string, body: Bytes = new Uint8Array(), type = "application/json"): Promise<Answer> {
  const first = await once(device, method, path, body, type);
  // The clock was off and has been put right by what the server said: the same request again.
  return first === "clock" ? settle(await once(device, method, path, body, type)) : settle(first);
}

const settle = (answer: Answer | "clock"): Answer => answer === "clock" ? { kind: "later" } : answer;

async function once(device: Device, method: string, path: string, body: Bytes, type: string): Promise<Answer | "clock"> {
  const time = String(Math.round(now()));
  const text = `${method}\n${path}\n${time}\n${hex(await crypto.subtle.digest("SHA-256", body))}`;
  const signature = await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, device.sign, utf8(text));
  const headers: Record<string, string> = { "CauNoi-Device": device.id, "CauNoi-Time": time, "CauNoi-Signature": base64url(signature) };
  if (method === "POST") headers["Content-Type"] = type;
  // A connection that hangs is none; what waits must not wait behind it for ever.
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), 90_000);
  let response: Response;
  let said: Record<string, unknown>;
  try {
    response = await fetch(path, { method, headers, body: method === "POST" ? body : null, credentials: "omit", cache: "no-store", signal: patience.signal });
    said = await read(response);
  } catch {
    return { kind: "offline" };
  } finally {
    clearTimeout(timer);
  }
  if (typeof said.now === "string") await learn(said.now);
  if (response.ok) return { kind: "ok", body: said };
  switch (response.status) {
    case 401: return typeof said.now === "string" ? "clock" : { kind: "unknown" };
    case 403: return { kind: "closed", words: typeof said.words === "string" ? said.words : "Vai trò của bác ở đây đã kết thúc." };
    case 404: return { kind: "unknown" };
    case 409: return typeof said.have === "number" ? { kind: "offset", have: said.have } : { kind: "later" };
    case 410: return said.empty === true ? { kind: "ended" } : { kind: "later" };
    case 413: return { kind: "large" };
    default: return typeof said.after === "string" ? { kind: "later", after: said.after } : { kind: "later" };
  }
}

/** A page of somebody's Wi-Fi gate, or half an answer, is no answer of ours. */
async function read(response: Response): Promise<Record<string, unknown>> {
  try {
    const said: unknown = await response.json();
    return typeof said === "object" && said !== null ? said as Record<string, unknown> : {};
  } catch {
    return {};
  }
}
