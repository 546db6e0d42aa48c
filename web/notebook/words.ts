// Days, hours and numbers as people here say them, in the time of Viet Nam wherever the phone believes it is.
const hours = 7 * 3_600_000;
const weekdays = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];
const two = (n: number): string => String(n).padStart(2, "0");
const local = (moment: number): Date => new Date(moment + hours);

/** 2026-11-12, of a moment in Viet Nam. */
export const isoDay = (moment: number): string => local(moment).toISOString().slice(0, 10);

/** 12/11/2026, of 2026-11-12. */
export const dayOf = (iso: string): string => iso.slice(0, 10).split("-").reverse().join("/");

/** 12/11, of 2026-11-12. */
export const shortDay = (iso: string): string => dayOf(iso).slice(0, 5);

/** 08:30. */
export const clockOf = (moment: number): string => `${two(local(moment).getUTCHours())}:${two(local(moment).getUTCMinutes())}`;

/** thứ Năm, of 2026-11-12. */
export const weekdayOf = (iso: string): string => weekdays[new Date(`${iso}T00:00:00Z`).getUTCDay()]!;

/** lúc 19:02 hôm nay; lúc 19:02 hôm qua; lúc 19:02 ngày 08/11. */
export function momentWords(moment: number, today: number): string {
  const days = daysBetween(isoDay(moment), isoDay(today));
  return `lúc ${clockOf(moment)} ${days === 0 ? "hôm nay" : days === 1 ? "hôm qua" : `ngày ${shortDay(isoDay(moment))}`}`;
}

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** 1.234.567. */
export const number = (n: number): string => String(Math.trunc(n)).replace(/\B(?=(\d{3})+$)/g, ".");

/** 0,4 MB. */
export const megabytes = (bytes: number): string => `${(Math.max(bytes, 50_000) / 1_000_000).toFixed(1).replace(".", ",")} MB`;

/** The same day in the form 2026-11-12 out of what people type (7/5/2026, 07-05-2026), or null. */
export function readDay(typed: string): string | null {
  const text = typed.trim();
  const parts = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text);
  const iso = parts ? `${parts[4]}-${two(Number(parts[3]))}-${two(Number(parts[1]))}` : /^\d{4}-\d\d-\d\d$/.test(text) ? text : null;
  if (iso === null) return null;
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso) && day.getUTCFullYear() >= 1900 ? iso : null;
}

/** A whole number out of what people type (1.234 or 1234), or null. */
export function readNumber(typed: string): number | null {
  const text = typed.trim();
  return /^-?(\d+|\d{1,3}(\.\d{3})+)(,0+)?$/.test(text) ? Number(text.replace(/,.*$/, "").replace(/\./g, "")) : null;
}

export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Moves a day: plus("2026-11-12", -1) is 2026-11-11. */
export const plus = (iso: string, days: number): string => new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);

/** "hạn hôm qua", "hạn hôm nay", "hạn 18/11, còn 6 ngày". */
export function dueWords(due: string, today: string): string {
  const days = daysBetween(today, due);
  if (days < -1) return `hạn ${shortDay(due)}, trễ ${-days} ngày`;
  return days === -1 ? "hạn hôm qua" : days === 0 ? "hạn hôm nay" : days === 1 ? "hạn ngày mai" : `hạn ${shortDay(due)}, còn ${days} ngày`;
}
