// Keeps the form for a petition on this device, as anybody gets it: opened without signal it is there, with what was typed
// on this device before. Nothing that somebody wrote lies in its cache.
import { Kept, asAnybody, worker } from "../shared/worker";

const [path, form] = ["/kien-nghi/gui", "/kien-nghi/gui?linh-vuc=khac"];
const day = 86_400_000;
const kept = new Kept("kien-nghi-");

/** The page of this moment; without signal the kept one, which says of itself that it is. */
async function open(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (lost) {
    const page = await (await kept.open()).match(form, { ignoreVary: true });
    if (!page) throw lost;
    return new Response((await page.text()).replace("<html", "<html data-kept"), { headers: page.headers });
  }
}

/** Once a day, so that the kept form asks what the form asks now. */
async function renew(): Promise<void> {
  const cache = await kept.open();
  const page = await cache.match(form, { ignoreVary: true });
  if (page && Date.now() - Date.parse(page.headers.get("date") ?? "") < day) return;
  await cache.add(asAnybody(form)).catch(() => undefined);
}

worker.addEventListener("install", (event) => event.waitUntil(kept.fill(form).then(() => worker.skipWaiting())));
worker.addEventListener("activate", (event) => event.waitUntil(kept.sweep()));
kept.answers(path, (event) => {
  event.waitUntil(renew());
  return open(event.request);
});
