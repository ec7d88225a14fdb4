import { runTask } from './command-line.ts';
import { publishedSentences, syncContent } from './content.ts';

/** `npm run content:sync`: publishes `content/`. */
await runTask({
  name: 'content-sync',
  work: (db) => syncContent(db),
  report: (result) => ({ code: result.ok ? 0 : 1, text: publishedSentences(result) }),
});
