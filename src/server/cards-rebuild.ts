import { runTask } from './command-line.ts';

/** `npm run cards:rebuild`: when each topic is due for review is worked out anew from the ratings on record. */
await runTask<number, undefined>({
  name: 'cards-rebuild',
  asked: undefined,
  work: async (db) => (await import('#features/review/commands/rate.ts')).rebuildCards(db),
  report: (people, place) => ({
    code: 0,
    text:
      `Đã tính lại ngày ôn của ${people} người trong ${place.vi}. / ` +
      `The days of review of ${people} ${people === 1 ? 'person' : 'people'} were worked out anew in ${place.en}.`,
  }),
});
