import { announce } from "./announce";

/** Passkeys: asks the device and puts its answer into the form around, which is then sent like any other. */
export function enhancePasskeys(root: ParentNode): void {
  if (!("PublicKeyCredential" in window) || !("credentials" in navigator)) return;
  for (const box of root.querySelectorAll<HTMLElement>("[data-passkey]")) {
    box.hidden = false;
    box.querySelector("[data-passkey-press]")?.addEventListener("click", () => void ask(box));
  }
}

async function ask(box: HTMLElement): Promise<void> {
  const form = box.querySelector("form");
  const said = box.querySelector<HTMLElement>("[data-passkey-said]");
  if (!form || !form.reportValidity()) return;
  try {
    const fields = box.dataset.passkey === "create" ? await create(options(box)) : await get(options(box));
    for (const [name, bytes] of Object.entries(fields)) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLInputElement) field.value = text(bytes);
    }
    form.submit();
  } catch {
    // Refused by its owner, taken too long, or a key that is there already: the sentence on the page says what to do.
    if (!said) return;
    said.textContent = said.dataset.failed ?? "";
    announce(said.textContent);
  }
}

// The server wrote it; bytes in it are still text.
function options(box: HTMLElement): any {
  return JSON.parse(box.dataset.options ?? "{}");
}

async function create(asked: ReturnType<typeof options>): Promise<Record<string, ArrayBuffer>> {
  const excludeCredentials = asked.excludeCredentials.map((one: { id: string }) => ({ ...one, id: bytes(one.id) }));
  const publicKey = { ...asked, challenge: bytes(asked.challenge), user: { ...asked.user, id: bytes(asked.user.id) }, excludeCredentials };
  const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential;
  const response = made.response as AuthenticatorAttestationResponse;
  return { "du-lieu": response.clientDataJSON, "chung-nhan": response.attestationObject };
}

async function get(asked: ReturnType<typeof options>): Promise<Record<string, ArrayBuffer>> {
  const answered = (await navigator.credentials.get({ publicKey: { ...asked, challenge: bytes(asked.challenge) } })) as PublicKeyCredential;
  const response = answered.response as AuthenticatorAssertionResponse;
  return { khoa: answered.rawId, "du-lieu": response.clientDataJSON, may: response.authenticatorData, "chu-ky": response.signature };
}

function bytes(base64url: string): Uint8Array {
  return Uint8Array.from(atob(base64url.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
}

function text(buffer: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
