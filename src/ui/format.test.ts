import { describe, expect, test } from 'vitest';
import {
  formatDate,
  formatDayOrMonth,
  formatMoment,
  formatNumber,
  formatPercent,
  formatTime,
  formatWeekday,
} from './format.ts';

describe('days and times are those of Viet Nam, whatever the clock of the machine', () => {
  test('a day is written day, month, year', () => {
    expect(formatDate('2026-11-07')).toBe('07/11/2026');
  });

  test('of a month alone no day is made', () => {
    expect(formatDayOrMonth('vi', '2026-02')).toBe('tháng 02/2026');
    expect(formatDayOrMonth('en', '2026-02')).toBe('February 2026');
    expect(formatDayOrMonth('en', '2026-02-20')).toBe('20/02/2026');
  });

  test('a moment late in the day of Greenwich is the next day in Viet Nam', () => {
    const moment = new Date('2026-12-31T17:05:00Z');
    expect(formatDate(moment)).toBe('01/01/2027');
    expect(formatTime(moment)).toBe('00:05');
    expect(formatMoment(moment)).toBe('00:05, 01/01/2027');
  });

  test('the day of the week belongs to the day', () => {
    expect(formatWeekday('vi', '2026-11-23')).toBe('Thứ Hai, 23/11/2026');
    expect(formatWeekday('en', '2026-11-29')).toBe('Sunday, 29/11/2026');
  });
});

describe('numbers are written as each language writes them', () => {
  test('thousands', () => {
    expect(formatNumber('vi', 1_234_567)).toBe('1.234.567');
    expect(formatNumber('vi', 1267)).toBe('1.267');
    expect(formatNumber('en', 1267)).toBe('1,267');
  });

  test('one decimal where there is one', () => {
    expect(formatNumber('vi', 2.5)).toBe('2,5');
    expect(formatNumber('en', 2)).toBe('2');
  });

  test('shares have one decimal unless whole per cents are asked for', () => {
    expect(formatPercent('vi', 867 / 1267)).toBe('68,4%');
    expect(formatPercent('en', 867 / 1267)).toBe('68.4%');
    expect(formatPercent('vi', 0.75)).toBe('75,0%');
    expect(formatPercent('vi', 0.584, 0)).toBe('58%');
  });
});
