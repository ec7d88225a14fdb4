import { expect, test } from 'vitest';
import { publications, questions, questionVersions } from '#db/schema/index.ts';
import { publishTiny, tiny } from '#tests/support/content.ts';
import { filesOf, TREE } from '#tests/support/content-folder.ts';
import { testDatabase } from '#tests/support/database.ts';
import { guideTexts } from '#tests/support/guide.ts';
import { checkContent } from '../check.ts';
import { KINDS } from '../given.ts';
import { mixed, mixFor } from '../mixing.ts';
import { newsOf, type QuestionVersion } from '../published.ts';
import { readyFor } from '../publish/ready.ts';
import { newestPublications } from './publications.ts';

const at = testDatabase();
const monday = new Date('2026-11-23T02:00:00Z');

/** One question of every kind, in both languages, as it is stored. */
async function oneOfEach(): Promise<QuestionVersion[]> {
  const files = filesOf({ ...TREE, ...guideTexts() });
  const { questions } = await readyFor(checkContent(files, '2026-11-23').content);
  const own = questions.filter(({ moduleId }) => moduleId === 'huong-dan');
  return own.map(({ version: { key, text: written, competency, level, difficulty, points } }) => {
    const mix = mixFor(key, (count) => [...Array(count).keys()].toReversed()) ?? null;
    const text = { ...written, en: written.vi };
    const stored = mix ? mixed({ key, text }, mix) : { key, text };
    return { ...{ competency, level, difficulty, points, mix, series: 1 }, ...stored };
  });
}

/** Every value with one of its parts changed: a word, a truth, or the order of a list. */
function changesIn<Value>(value: Value): Value[] {
  const changed = (): unknown[] => {
    if (typeof value === 'string') return [`${value} khác`];
    if (typeof value === 'boolean') return [!value];
    if (typeof value !== 'object' || value === null) return [];
    const inside = Object.entries(value).flatMap(([name, part]) =>
      changesIn(part).map((other) =>
        Array.isArray(value) ? value.with(Number(name), other) : { ...value, [name]: other },
      ),
    );
    return Array.isArray(value) && value.length > 1 ? [value.toReversed(), ...inside] : inside;
  };
  return changed() as Value[];
}

function versionsAfter(before: QuestionVersion): QuestionVersion[] {
  const { key, text, points, series } = before;
  const isTold = key.kind === 'single' || key.kind === 'true-false';
  const untranslated = { vi: text.vi };
  return [
    ...changesIn(text).map((other) => ({ ...before, text: other })),
    ...(isTold ? changesIn({ ...key, kind: undefined }) : []).map((other) => ({
      ...before,
      key: { ...other, kind: key.kind } as QuestionVersion['key'],
    })),
    { ...before, points: points + 1 },
    { ...before, text: untranslated },
    before,
  ].flatMap((version) => [version, { ...version, series: series + 1 }]);
}

/** Publishes each change alone; gives what it is, by publication. */
async function publishEach(changes: { before: QuestionVersion; now: QuestionVersion }[]) {
  const first = { at: monday, source: 'files' as const, lessons: 0, questions: 1 };
  const [{ id: brought } = { id: '' }] = await at.db.insert(publications).values(first).returning();
  const rows = await at.db
    .insert(publications)
    .values(changes.map(() => first))
    .returning();
  await at.db
    .insert(questions)
    .values(rows.map((_, i) => ({ id: `q-${i}`, moduleId: tiny.module, sort: i, inBank: true })));
  const stored = (publicationId: string, i: number, number: number, version: QuestionVersion) => ({
    ...{ publicationId, number, questionId: `q-${i}`, sourceHash: `${i} ${number}`, publishedAt: monday },
    ...version,
  });
  await at.db
    .insert(questionVersions)
    .values(
      changes.flatMap(({ before, now }, i) => [
        stored(brought, i, 1, before),
        stored(rows[i]!.id, i, 2, now),
      ]),
    );
  return new Map(rows.map(({ id }, i) => [id, newsOf({ number: 2, ...changes[i]! })]));
}

test('the list of publications counts each change of a question as its own page names it, whatever its kind', async () => {
  await publishTiny(at.db, monday);
  const all = await oneOfEach();
  expect(all.map(({ key }) => key.kind).toSorted()).toEqual(KINDS.toSorted());
  const changes = all.flatMap((before) => versionsAfter(before).map((now) => ({ before, now })));
  const wanted = await publishEach(changes);
  const listed = await newestPublications(at.db, { limit: wanted.size + 10, offset: 0 });

  expect(new Set(wanted.values())).toEqual(new Set(['key', 'meaning', 'typo', 'remarks']));
  const told = listed.filter(({ id }) => wanted.has(id));
  expect(
    told.map(({ id, counts }) => [id, Object.entries(counts.questions).filter(([, n]) => n > 0)]),
  ).toEqual(told.map(({ id }) => [id, [[wanted.get(id), 1]]]));
  expect(told).toHaveLength(changes.length);
});
