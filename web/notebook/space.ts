// Room on the phone. The browser may throw away what is kept unless it promised not to; it is asked to promise.
import { keepReserve } from "./reserve";
import { megabytes } from "./words";

/** Below this a warning stands on the first page: about ten photos. */
const little = 20_000_000;
const photo = 400_000;

/** `short`: the next photos may not fit. `free` is what the browser says, which may be a round number. */
export type Space = { free: number | null; kept: boolean; short: boolean };

export async function space(): Promise<Space> {
  const storage = navigator.storage as StorageManager | undefined;
  const kept = await storage?.persisted?.().catch(() => false) ?? false;
  const estimate = await storage?.estimate?.().catch(() => undefined);
  const free = estimate?.quota === undefined || estimate.usage === undefined ? null : Math.max(0, estimate.quota - estimate.usage);
  const reserve = await keepReserve();
  return { free, kept, short: !reserve || (free !== null && free < little) };
}

/** Asks the browser to keep everything until a person removes it. Some ask the person, some decide by themselves. */
export const askToKeep = async (): Promise<boolean> => {
  const storage = navigator.storage as StorageManager | undefined;
  return await storage?.persist?.().catch(() => false) ?? false;
};

/** "còn chỗ cho khoảng 40 ảnh". */
export function roomWords({ free, short }: Space): string {
  if (free === null || (short && free >= little)) return short ? "chỉ còn chỗ cho vài ảnh" : "còn chỗ";
  const photos = Math.floor(free / photo);
  if (photos < 1) return "không còn chỗ cho ảnh nào";
  return photos > 2_000 ? "còn rất nhiều chỗ" : `còn chỗ cho khoảng ${photos} ảnh (${megabytes(free)})`;
}

export const fullWords = "Máy hết chỗ nên chưa lưu được. Xin xoá bớt ảnh, phim không cần trong máy rồi bấm lại. Phần đã viết vẫn còn trên màn hình này.";
