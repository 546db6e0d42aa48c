// Where the page runs decides whether what is kept stays kept. Some browsers inside other programs throw it away.

export type Place = "fine" | "inside" | "ios-page";

/** `inside` another program (Zalo, Facebook…); `ios-page` in Safari, which forgets after a week unless put on the home screen. */
export function placeOf(agent: string = navigator.userAgent): Place {
  if (/\bZalo|FBAN|FBAV|FB_IAB|Instagram|MicroMessenger|TikTok|musical_ly|Line\//i.test(agent) || /; wv\)/.test(agent)) return "inside";
  const apple = /iPhone|iPad|iPod/.test(agent) || (/Macintosh/.test(agent) && navigator.maxTouchPoints > 1);
  return apple && !installed() ? "ios-page" : "fine";
}

/** Whether it was put on the home screen and opened from there. */
export const installed = (): boolean =>
  matchMedia("(display-mode: standalone)").matches || (navigator as { standalone?: boolean }).standalone === true;

/** What this browser lacks for the notebook, or null. */
export const lacks = (): string | null =>
  !isSecureContext ? "Địa chỉ này chưa an toàn nên sổ tay không mở được. Xin gõ lại địa chỉ bắt đầu bằng https://."
    : !("indexedDB" in globalThis) || !crypto.subtle ? "Trình duyệt này quá cũ nên chưa dùng được sổ tay. Xin cập nhật Chrome rồi mở lại." : null;
