// Where the browser offers to put the notebook on the home screen, the offer waits for a person's press.
type Offer = Event & { prompt(): Promise<void> };

let offer: Offer | null = null;

export function watchInstall(changed: () => void): void {
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    offer = event as Offer;
    changed();
  });
  addEventListener("appinstalled", () => { offer = null; changed(); });
}

export const installReady = (): boolean => offer !== null;

export async function install(): Promise<void> {
  const made = offer;
  offer = null;
  await made?.prompt();
}
