import type { Verdict } from '#features/competency/posterior.ts';
import { MINIMUM_EVIDENCE, STALE_AFTER_MONTHS } from '#features/competency/thresholds.ts';
import type { Language } from '#ui/language.ts';
import type { Standing } from './filter.ts';

/** What the competency report and its lists can be narrowed to. */

const vi = {
  agency: 'Cơ quan',
  wholeScope: 'Toàn bộ phạm vi của tôi',
  programme: 'Chương trình',
  anyProgramme: 'Mọi chương trình',
  show: 'Xem',
  filters: 'Bộ lọc',
  standingLabel: 'Kết luận',
  anyStanding: 'Mọi kết luận',
  /** Few answers and answers that do not agree come to one verdict; a list is narrowed to either. */
  standing: {
    met: 'Đạt',
    unsure: 'Chưa đủ bằng chứng',
    'not-met': 'Chưa đạt',
    stale: 'Cũ',
    few: 'Chưa đủ bằng chứng',
  } satisfies Record<Standing, string>,
  narrowed: {
    met: 'Đạt',
    unsure: `Chưa đủ bằng chứng, từ ${MINIMUM_EVIDENCE} câu`,
    'not-met': 'Chưa đạt',
    stale: `Cũ, quá ${STALE_AFTER_MONTHS} tháng không có bằng chứng mới`,
    few: `Chưa đủ bằng chứng, dưới ${MINIMUM_EVIDENCE} câu`,
  } satisfies Record<Standing, string>,
  stale: (was: string) => `Cũ: ${was}`,
  direct: (name: string) => `${name}, trực tiếp`,
  leftOut: 'Không có cơ quan hoặc chương trình này trong phạm vi của anh/chị. Đang xem toàn bộ phạm vi.',
};

const en: typeof vi = {
  agency: 'Agency',
  wholeScope: 'All of my scope',
  programme: 'Programme',
  anyProgramme: 'All programmes',
  show: 'Show',
  filters: 'Filters',
  standingLabel: 'Verdict',
  anyStanding: 'All verdicts',
  standing: {
    met: 'Met',
    unsure: 'Not enough evidence',
    'not-met': 'Not met',
    stale: 'Stale',
    few: 'Not enough evidence',
  },
  narrowed: {
    met: 'Met',
    unsure: `Not enough evidence, ${MINIMUM_EVIDENCE} answers or more`,
    'not-met': 'Not met',
    stale: `Stale, no new evidence for more than ${STALE_AFTER_MONTHS} months`,
    few: `Not enough evidence, fewer than ${MINIMUM_EVIDENCE} answers`,
  },
  stale: (was) => `Stale: ${was}`,
  direct: (name) => `${name}, directly`,
  leftOut: 'There is no such agency or programme in your scope. You see all of your scope.',
};

export const words = { vi, en };

/** How somebody stands, in words: a stale verdict keeps its value. */
export function standingWord(
  { standing, verdict }: { standing: Standing; verdict: Verdict | null },
  language: Language,
): string {
  const says = words[language];
  return standing === 'stale' && verdict ? says.stale(says.standing[verdict]) : says.standing[standing];
}
