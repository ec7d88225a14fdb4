import { parseArgs } from 'node:util';
import type { PublishResult } from '#features/curriculum/commands/publish.ts';
import type { WordingAnswers } from '#features/curriculum/change.ts';
import { runTask } from './command-line.ts';
import { publishedSentence, refusedSentences } from './content-sentences.ts';
import { askWording } from './wording.ts';

/**
 * `npm run content:sync -- [--typo | --meaning]`: publishes `content/`. Where the words of a question changed it asks, on
 * a terminal, whether only a slip was mended.
 */
const { values } = parseArgs({
  options: { typo: { type: 'boolean', default: false }, meaning: { type: 'boolean', default: false } },
});
const all = values.typo ? 'typo' : values.meaning ? 'meaning' : undefined;

await runTask<PublishResult, WordingAnswers>({
  name: 'content-sync',
  asked: { all },
  work: async (db, wording) => (await import('./content.ts')).syncContent(db, { wording }),
  again: async (result) => {
    const isOpen = !result.ok && result.reason === 'wording_undecided';
    return isOpen && process.stdin.isTTY ? askWording(result.changes) : undefined;
  },
  report: (result, place) =>
    result.ok
      ? { code: 0, text: publishedSentence(result, place) }
      : { code: 1, text: refusedSentences(result) },
});
