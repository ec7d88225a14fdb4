import { asc, eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchPassages } from '#db/schema/index.ts';
import { canaryFolder, secretsIn } from '#tests/support/canaries.ts';
import { edited, filesOf, LESSON, TRANSLATION, TREE, type Texts } from '#tests/support/content-folder.ts';
import { testDatabase } from '#tests/support/database.ts';
import { lessonTree } from '#tests/support/lesson-tree.ts';
import { must } from '#tests/support/roster.ts';
import { vectorOf } from '../search/passage.ts';
import { publishContent } from './publish.ts';
import { renewSearch } from './search.ts';

const at = testDatabase();
const monday = new Date('2026-11-23T02:00:00Z');
const publish = async (texts: Texts) => must(await publishContent(at.db, filesOf(texts), monday));

const { subject, subjectId, language, number } = searchPassages;
const kept = () =>
  at.db.select().from(searchPassages).orderBy(asc(subject), asc(subjectId), asc(language), asc(number));
const textsOf = async (id: string) =>
  (await kept()).filter((row) => row.subjectId === id).map(({ text }) => text);

/** In which transaction each was written. */
async function writings(): Promise<Map<string, string>> {
  const rows = await at.db
    .select({ subjectId, language, number, writtenBy: sql<string>`xmin::text` })
    .from(searchPassages);
  return new Map(rows.map((row) => [`${row.subjectId} ${row.language} ${row.number}`, row.writtenBy]));
}

test('a lesson is kept cut at its headings, with its summary and without the notes on its terms', async () => {
  await publish(TREE);
  const lesson = (await kept()).filter((row) => row.subjectId === 'kiem-tra' && row.language === 'vi');
  expect(lesson).toMatchObject([
    {
      number: 0,
      anchor: '',
      title: 'Kiểm tra hồ sơ',
      heading: '',
      text: 'Xem hết rồi mới nói.',
      readers: ['vi'],
    },
    {
      ...{ number: 1, anchor: 'kiem-tra-ho-so', heading: 'Kiểm tra hồ sơ' },
      text: 'Xem từng thành phần hồ sơ của CCHC. Hết bài.',
    },
  ]);
});

test('no word of a question is kept: not what it asks, its options, hints, reasons or keys', async () => {
  must(await publishContent(at.db, canaryFolder(), monday));
  const everything = JSON.stringify(await kept());
  expect(secretsIn(everything)).toEqual([]);
  expect(everything).toContain('Kiểm tra hồ sơ');
  expect(everything).not.toMatch(/les-1|bank-1|What is so/);
});

test('only what has changed is written again', async () => {
  await publish(TREE);
  const before = await writings();
  await publish(edited(LESSON, 'Hết bài.', 'Xong.'));
  const after = await writings();
  const changed = [...after]
    .filter(([passage, by]) => before.get(passage) !== by)
    .map(([passage]) => passage);
  expect(changed.toSorted()).toEqual(['kiem-tra vi 0', 'kiem-tra vi 1']);
  expect(await textsOf('kiem-tra')).toContain('Xem từng thành phần hồ sơ của CCHC. Xong.');
  expect(after.size).toBe(before.size);
});

test('what is taken out is found no longer, and again when it comes back', async () => {
  await publish(TREE);
  const whole = await kept();
  const { [LESSON]: _, [TRANSLATION]: __, ...rest } = TREE;
  const [terms = ''] = TREE['glossary.yaml']!.split('- id: par');
  await publish({ ...rest, 'glossary.yaml': terms });
  const left = new Set((await kept()).map((row) => row.subjectId));
  expect([left.has('kiem-tra'), left.has('par'), left.has('ho-so')]).toEqual([false, false, true]);
  await publish(TREE);
  expect(await kept()).toEqual(whole);
});

test('with an error anywhere what can be found stays as it was', async () => {
  await publish(TREE);
  const before = await kept();
  const broken = edited(LESSON, '- [x] Hướng', '- [ ] Hướng');
  expect(await publishContent(at.db, filesOf(broken), monday)).toMatchObject({ ok: false });
  expect(await kept()).toEqual(before);
});

test('a server that starts makes what an older program published findable, and then writes nothing', async () => {
  await publish(TREE);
  const whole = await kept();
  await at.db.delete(searchPassages).where(eq(subject, 'lesson'));
  await renewSearch(at.db);
  expect(await kept()).toEqual(whole);
  const before = await writings();
  await Promise.all([renewSearch(at.db), renewSearch(at.db)]);
  expect(await writings()).toEqual(before);
});

describe('texts without measure', () => {
  const without: [string, string][] = [
    ['a word of twenty thousand letters', 'ă'.repeat(20_000)],
    [
      'fifty thousand different words',
      Array.from({ length: 50_000 }, (_, i) => `ư${i.toString(36)}`).join('\n'),
    ],
    ['one word fifty thousand times', 'hồ\n'.repeat(50_000)],
  ];

  test.each(without)('%s can be published and found', async (_, text) => {
    await publish(lessonTree({ 'mot.vi': ['Một', `## Mục\n\n${text}`] }));
    const rows = (await kept()).filter((row) => row.subjectId === 'mot');
    expect(rows.length).toBeGreaterThan(1);
    expect(new Set(rows.slice(1).map(({ anchor }) => anchor))).toEqual(new Set(['muc']));
    const letters = (words: string) => words.replace(/\s+/g, '');
    expect(
      letters(
        rows
          .slice(1)
          .map((row) => row.text)
          .join(' '),
      ),
    ).toBe(letters(text));
  });

  test('whatever a text holds, the database reads its words', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 }).map((any) => any.normalize('NFC'));
    await fc.assert(
      fc.asyncProperty(text, text, async (title, body) => {
        const words = vectorOf({ anchor: '', title, heading: '', text: body }, true);
        await at.db.execute(sql`select ${words}::tsvector`);
      }),
      { numRuns: 200 },
    );
  });
});
