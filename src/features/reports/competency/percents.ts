import { FUNNEL_ALARM, FUNNEL_WARNING, INTERVAL } from '#features/competency/thresholds.ts';
import { formatPercent } from '#ui/format.ts';
import type { Language } from '#ui/language.ts';

/** The thresholds as the words print them: the very constants that make the figures. */
const percentsIn = (language: Language) => ({
  interval: formatPercent(language, INTERVAL, 0),
  warning: formatPercent(language, FUNNEL_WARNING, 0),
  alarm: formatPercent(language, FUNNEL_ALARM),
});

export const percents = { vi: percentsIn('vi'), en: percentsIn('en') };
