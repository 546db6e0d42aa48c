// The browser may refuse storage (private windows, a full disk): then nothing is kept, and nothing breaks.

export function readItem(key: string): string | null {
  try { return localStorage.getItem(key); } catch { return null; }
}

/** False when the browser would not keep it. */
export function writeItem(key: string, value: string): boolean {
  try { localStorage.setItem(key, value); return true; } catch { return false; }
}

export function removeItem(key: string): void {
  try { localStorage.removeItem(key); } catch { /* nothing was kept */ }
}

export function keysStarting(prefix: string): string[] {
  try { return Object.keys(localStorage).filter((key) => key.startsWith(prefix)); } catch { return []; }
}
