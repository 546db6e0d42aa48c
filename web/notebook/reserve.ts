// Browsers no longer tell how much room there is: they name a round number. So a little room is taken beforehand. When a
// write fails for want of it, the reserve is given up and the write tried again; from then on a warning stands, until the
// reserve can be taken anew. That way the phone says that it is nearly full while a record with its photos still fits.
const cacheName = "du-tru-so-tay";
const place = "/so-tay/du-tru";
const bytes = 4_000_000;

/** Whether the reserve is there, or could be taken just now. */
export async function keepReserve(): Promise<boolean> {
  if (!("caches" in globalThis)) return true;
  try {
    const cache = await caches.open(cacheName);
    if (!await cache.match(place)) await cache.put(place, new Response(new Uint8Array(bytes)));
    return true;
  } catch {
    await giveUpReserve();
    return false;
  }
}

/** True when there was one to give up. The entry goes, not the cache: room comes back at once only that way. */
export async function giveUpReserve(): Promise<boolean> {
  try { return await (await caches.open(cacheName)).delete(place); } catch { return false; }
}
