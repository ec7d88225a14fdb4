import type { Language } from './language.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const LOCALES = { vi: 'vi-VN', en: 'en-US' };
const DATE = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});
const TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const MONTH = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', month: 'long', year: 'numeric' });
const WEEKDAYS = {
  vi: ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

/** 27/11/2026, in both languages: of a day (YYYY-MM-DD) as it stands, of a moment as it is in Viet Nam. */
export function formatDate(when: string | Date): string {
  return typeof when === 'string' ? when.split('-').reverse().join('/') : DATE.format(when);
}

/** 20/02/2026 of a day; of a month, where only that is known, tháng 02/2026 and February 2026. */
export function formatDayOrMonth(language: Language, when: string): string {
  if (when.length > 7) return formatDate(when);
  return language === 'vi' ? `tháng ${formatDate(when)}` : MONTH.format(new Date(when));
}

/** 09:42 in Viet Nam. */
export function formatTime(moment: Date): string {
  return TIME.format(moment);
}

/** 09:42, 27/11/2026 */
export function formatMoment(moment: Date): string {
  return `${formatTime(moment)}, ${formatDate(moment)}`;
}

/** Thứ Hai, 23/11/2026, of a day written YYYY-MM-DD. */
export function formatWeekday(language: Language, day: string): string {
  return `${WEEKDAYS[language][new Date(day).getUTCDay()]}, ${formatDate(day)}`;
}

/** 1.267 and 1,267 */
export function formatNumber(language: Language, number: number): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 1 }).format(number);
}

/** A share of 1 as 68,4% and 68.4%. */
export function formatPercent(language: Language, share: number, digits = 1): string {
  return new Intl.NumberFormat(LOCALES[language], {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(share);
}
