import { addDays, daysBetween, type Day } from '#features/agencies/day.ts';
import type { ContentFile, Places } from '#features/curriculum/queries/places.ts';
import { earliestIn, surelyBy } from '#features/law/dating.ts';
import { doubtOn, endingOf, statusOn, type Doubt, type Ending } from '#features/law/document.ts';
import type { CitedDocument } from '#features/law/queries.ts';
import { placesOf, type Place, type Subject } from './place.ts';
import { checkSupplies, type CheckSupply } from './supply.ts';

/** So far ahead a trainer is told that law will end, and that a text is to be looked at again. */
export const LAW_AHEAD_DAYS = 90;
export const REVIEW_AHEAD_DAYS = 30;

/** One thing for a trainer to do. */
export type Work =
  | { kind: 'check-short'; supply: CheckSupply; from: Day; file: ContentFile | undefined }
  | {
      kind: 'law-ended' | 'law-ending';
      document: CitedDocument;
      ending: Ending;
      by: string[];
      places: Place[];
    }
  | { kind: 'law-doubtful'; document: CitedDocument; doubt: Doubt | 'unconfirmed'; places: Place[] }
  | { kind: 'review-due'; place: Place; reviewBy: Day };

/** What lessons and questions rest on. */
export type CitedLaw = (CitedDocument & Subject)[];

export type WorkList = { work: Work[]; supplies: CheckSupply[] };

/** What is to be done, the most urgent first. */
export function workOn(day: Day, law: CitedLaw, places: Places): WorkList {
  const ofQuestions = law.filter(({ subject }) => subject === 'question');
  const supplies = checkSupplies(places, ofQuestions, { day, until: addDays(day, LAW_AHEAD_DAYS + 1) });
  const work = [
    ...shortChecks(supplies, places),
    ...endings(law, day, places),
    ...doubts(law, day, places),
    ...reviews(day, places),
  ];
  return { supplies, work: work.toSorted((a, b) => compare(urgencyOf(a, day), urgencyOf(b, day))) };
}

function shortChecks(supplies: CheckSupply[], { files }: Places): Work[] {
  return supplies.flatMap((supply) => {
    const { module, shortFrom: from } = supply;
    const file = files.find(({ moduleId, lessonId }) => moduleId === module.id && lessonId === null);
    return from ? [{ kind: 'check-short' as const, supply, from, file }] : [];
  });
}

function endings(law: CitedLaw, day: Day, places: Places): Work[] {
  const found = law.flatMap((cited) => {
    const ending = endingOf(cited, cited.provision);
    const lastDay = ending && addDays(earliestIn(ending.from), -1);
    return ending && lastDay && daysBetween(day, lastDay) <= LAW_AHEAD_DAYS ? [{ cited, ending }] : [];
  });
  const groups = Map.groupBy(found, ({ cited, ending }) => `${cited.id} ${ending.provision}`);
  return [...groups.values()].map((group) => {
    const { cited: document, ending } = group[0]!;
    const subjects = group.map(({ cited }) => cited);
    return {
      kind: surelyBy(ending.from) <= day ? 'law-ended' : 'law-ending',
      ...{ document, ending, by: ending.by ? [ending.by] : document.replacedBy },
      places: placesOf(subjects, places),
    };
  });
}

function doubts(law: CitedLaw, day: Day, places: Places): Work[] {
  return [...Map.groupBy(law, ({ id }) => id).values()].flatMap((group) => {
    const document = group[0]!;
    const status = statusOn(document, day);
    const doubt =
      status === 'unknown' ? doubtOn(document, day) : status === 'unconfirmed' ? status : undefined;
    return doubt ? [{ kind: 'law-doubtful' as const, document, doubt, places: placesOf(group, places) }] : [];
  });
}

function reviews(day: Day, { files, modules, lessons }: Places): Work[] {
  return files.flatMap((file) => {
    const { reviewBy, moduleId, lessonId } = file;
    if (reviewBy === null || daysBetween(day, reviewBy) > REVIEW_AHEAD_DAYS) return [];
    const module = modules.find(({ id }) => id === moduleId);
    const lesson = lessons.find(({ id }) => id === lessonId);
    const place = { file, module, lesson, itself: true, questions: [] };
    return [{ kind: 'review-due' as const, place, reviewBy }];
  });
}

type Urgency = [rank: number, day: Day, name: string];

/** A check that cannot be taken comes first, then what holds no more, what will not, what nobody knows, what is old. */
function urgencyOf(work: Work, day: Day): Urgency {
  switch (work.kind) {
    case 'check-short':
      return [work.from <= day ? 0 : 2, work.from, ''];
    case 'law-ended':
      return [1, surelyBy(work.ending.from), work.document.id];
    case 'law-ending':
      return [2, earliestIn(work.ending.from), work.document.id];
    case 'law-doubtful':
      return [3, '', work.document.id];
    case 'review-due':
      return [4, work.reviewBy, work.place.file?.path ?? ''];
  }
}

function compare(a: Urgency, b: Urgency): number {
  const at = a.findIndex((part, i) => part !== b[i]);
  return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1;
}
