import { runTask } from './command-line.ts';
import { publishedSentence, refusedSentences, syncContent } from './content.ts';

/** `npm run content:sync`: publishes `content/`. */
await runTask({
  name: 'content-sync',
  work: (db) => syncContent(db),
  report: (result, place) =>
    result.ok
      ? { code: 0, text: publishedSentence(result, place) }
      : { code: 1, text: refusedSentences(result) },
});
