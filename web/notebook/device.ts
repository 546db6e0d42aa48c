// This phone, as the server knows it: a key that signs every request and never leaves the browser.
import { all, asked, get, within } from "./database";

/** One that is no longer the current one is kept only until its records are sent. */
export type Device = { id: string; name: string; sign: CryptoKey; spki: ArrayBuffer };

export const signing = { name: "ECDSA", namedCurve: "P-256" };

export async function newKeys(): Promise<Pick<Device, "sign" | "spki">> {
  const pair = await crypto.subtle.generateKey(signing, false, ["sign", "verify"]);
  return { sign: pair.privateKey, spki: await crypto.subtle.exportKey("spki", pair.publicKey) };
}

export async function currentDevice(): Promise<Device | undefined> {
  const id = await get<string>("phone", "device");
  return id === undefined ? undefined : get<Device>("devices", id);
}

export async function keepDevice(device: Device): Promise<void> {
  await within(["phone", "devices"], "readwrite", (at) => {
    at("devices").put(device);
    at("phone").put(device.id, "device");
  });
}

export const devices = (): Promise<Device[]> => all<Device>("devices");

/** A device that is no longer the current one goes as soon as nothing waits to be sent in its name. */
export async function dropOldDevices(): Promise<void> {
  await within(["phone", "devices", "outgoing"], "readwrite", async (at) => {
    const current = await asked<string | undefined>(at("phone").get("device"));
    const waiting = new Set((await asked<{ device: string }[]>(at("outgoing").getAll())).map((item) => item.device));
    for (const { id } of await asked<Device[]>(at("devices").getAll())) if (id !== current && !waiting.has(id)) at("devices").delete(id);
  });
}

/** The server has ended this device, because somebody said it is lost: everything that belongs to it goes. */
export async function emptyDevice(id: string): Promise<void> {
  const stores = ["phone", "devices", "reading", "drafts", "draftPhotos", "slips", "outgoing", "photos", "receipts"] as const;
  await within([...stores], "readwrite", async (at) => {
    const items = await asked<{ id: string; device: string }[]>(at("outgoing").getAll());
    for (const item of items.filter((one) => one.device === id)) {
      at("outgoing").delete(item.id);
      at("photos").delete(IDBKeyRange.bound([item.id, 0], [item.id, 1_000]));
    }
    at("devices").delete(id);
    if ((await asked<string | undefined>(at("phone").get("device"))) !== id) return;
    for (const store of ["reading", "drafts", "draftPhotos", "slips", "receipts"] as const) at(store).clear();
    for (const key of ["device", "lock", "token", "sending"]) at("phone").delete(key);
    at("phone").put("lost", "closed");
  });
}
