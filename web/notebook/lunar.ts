// The lunar date beside the solar one. The months themselves are worked out by the kernel of the program and written down
// in lunar-months.ts, so that a phone and the server can never differ; a test holds the table against the kernel.
import { count, firstDay, firstMonth, leapMonths, lengths } from "./lunar-months";
import { daysBetween } from "./words";

export type Lunar = { day: number; month: number; leap: boolean };

/** The lunar date of 2026-11-12, or null outside the years of the table. */
export function lunarOf(iso: string): Lunar | null {
  let left = daysBetween(firstDay, iso);
  if (left < 0) return null;
  let month = firstMonth;
  for (let n = 0; n < count; n++) {
    const leap = leapMonths.includes(n);
    if (n > 0 && !leap) month = month % 12 + 1;
    const days = (parseInt(lengths[n >> 2]!, 16) >> (3 - n % 4)) & 1 ? 30 : 29;
    if (left < days) return { day: left + 1, month, leap };
    left -= days;
  }
  return null;
}

/** "mùng 4 tháng 10", "rằm tháng Giêng", "ngày 23 tháng Chạp"; empty outside the table. */
export function lunarWords(iso: string): string {
  const lunar = lunarOf(iso);
  if (!lunar) return "";
  const day = lunar.day <= 10 ? `mùng ${lunar.day}` : lunar.day === 15 ? "rằm" : `ngày ${lunar.day}`;
  const month = lunar.month === 1 ? "Giêng" : lunar.month === 12 ? "Chạp" : String(lunar.month);
  return `${day} tháng ${month}${lunar.leap ? " nhuận" : ""}`;
}
