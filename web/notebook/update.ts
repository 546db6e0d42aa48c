// A new version of the program waits until somebody asks for it; it never comes in the middle of typing.
let registration: ServiceWorkerRegistration | null = null;
let asked = false;

export async function watchUpdates(changed: () => void): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  try {
    registration = await navigator.serviceWorker.register("/so-tay/sw.js", { scope: "/so-tay", updateViaCache: "none" });
  } catch {
    return;
  }
  const seen = registration;
  seen.addEventListener("updatefound", () => seen.installing?.addEventListener("statechange", changed));
  navigator.serviceWorker.addEventListener("controllerchange", () => { if (asked) location.reload(); });
  if (updateReady()) changed();
}

/** Whether a newer program lies ready beside the one that runs. */
export const updateReady = (): boolean => registration?.waiting != null && navigator.serviceWorker.controller !== null;

export function applyUpdate(): void {
  asked = true;
  registration?.waiting?.postMessage("use-new");
}

export async function lookForUpdate(): Promise<void> {
  try { await registration?.update(); } catch { /* without a network there is none */ }
}

/** Where the browser can send by itself later on, it is asked to. Nothing depends on it. */
export async function askForLater(): Promise<void> {
  const sync = (registration as { sync?: { register(tag: string): Promise<void> } } | null)?.sync;
  await sync?.register("so-tay-gui").catch(() => undefined);
}
