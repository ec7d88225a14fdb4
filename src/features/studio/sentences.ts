import { addDays, daysBetween, type Day } from '#features/agencies/day.ts';
import { earliestIn } from '#features/law/dating.ts';
import { formatDate, formatDayOrMonth } from '#ui/format.ts';
import type { Language } from '#ui/language.ts';
import type { Work } from './work.ts';
import { words } from './words.ts';

type Says = (typeof words)[Language];

/** What is to be done, in one line. */
export function headingOf(work: Work, day: Day, language: Language): string {
  const says = words[language];
  switch (work.kind) {
    case 'check-short': {
      const { title } = work.supply.module;
      return work.from <= day ? says.checkShort(title) : says.checkShortFrom(title, formatDate(work.from));
    }
    case 'law-ended':
    case 'law-ending': {
      const { document, ending } = work;
      const name = ending.provision ? says.provisionOf(ending.provision, document.id) : document.id;
      const from = formatDayOrMonth(language, ending.from);
      return work.kind === 'law-ended' ? says.lawEnded(name, from) : says.lawEnding(name, from);
    }
    case 'law-doubtful': {
      const { id } = work.document;
      return work.doubt === 'unconfirmed' ? says.lawUnconfirmed(id) : says.lawUnknown(id);
    }
    case 'review-due': {
      const { lesson, module } = work.place;
      return says.reviewDue(lesson?.title ?? says.bankOf(module?.title ?? ''));
    }
  }
}

export function mendOf(work: Work, says: Says): string {
  return work.kind === 'law-doubtful' ? says.lookUp[work.doubt] : says.mend[work.kind];
}

type Told = { state: 'todo' | 'soon' | 'late' | 'expired'; text: string };

export function tagOf(work: Work, day: Day, { tags }: Says): Told {
  switch (work.kind) {
    case 'check-short':
      return { state: work.from <= day ? 'late' : 'soon', text: tags.short };
    case 'law-ended':
      return { state: 'expired', text: tags.ended };
    case 'law-ending': {
      const left = daysBetween(day, addDays(earliestIn(work.ending.from), -1));
      return { state: 'soon', text: tags.left(Math.max(0, left)) };
    }
    case 'law-doubtful':
      return { state: 'todo', text: tags.lookUp };
    case 'review-due': {
      const left = daysBetween(day, work.reviewBy);
      return left < 0
        ? { state: 'late', text: tags.overdue(-left) }
        : { state: 'soon', text: tags.left(left) };
    }
  }
}
