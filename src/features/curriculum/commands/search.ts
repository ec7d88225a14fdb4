import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { searchPassages, type Subject } from '#db/schema/index.ts';
import { batchesOf } from '#db/upsert.ts';
import { changesBetween } from '#features/content/changes.ts';
import {
  searchableDocuments,
  searchableLessons,
  searchableTerms,
  type Searchable,
} from '../queries/searchable.ts';
import { vectorOf, type Passage } from '../search/passage.ts';
import { publishAlone } from './publish-lock.ts';

/** Raised when passages are cut or their words kept in another way: then all are made again. */
const EDITION = 1;

/** At the start of a server: what an older program published can be found too. */
export async function renewSearch(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    await publishAlone(tx);
    await refreshSearch(tx);
  });
}

/** Makes what can be found what readers see now. Whoever calls this publishes alone. */
export async function refreshSearch(db: Database): Promise<void> {
  await refresh(db, await searchableDocuments(db));
  await refresh(db, await searchableTerms(db));
  await refresh(db, await searchableLessons(db));
}

type Kept = Pick<typeof searchPassages.$inferSelect, 'subjectId' | 'language' | 'stamp'>;

const keyOf = ({ subjectId, language }: Kept) => `${language} ${subjectId}`;

async function refresh(db: Database, { subject, standing, read }: Searchable): Promise<void> {
  const { subjectId, language, stamp } = searchPassages;
  const stored: Kept[] = await db
    .select({ subjectId, language, stamp })
    .from(searchPassages)
    .where(and(eq(searchPassages.subject, subject), eq(searchPassages.number, 0)));
  const wanted = standing.map((each): Kept => ({
    subjectId: each.subjectId,
    language: each.language,
    stamp: `${EDITION} ${each.stamp}`,
  }));
  const { written, gone } = changesBetween(stored, wanted, keyOf);
  const known = new Set(stored.map(keyOf));
  await remove(db, subject, [...gone, ...written.filter((each) => known.has(keyOf(each)))]);

  const stamps = new Map(written.map((each) => [keyOf(each), each.stamp]));
  const changed = standing.filter((each) => stamps.has(keyOf(each)));
  const passages = await read(changed);
  const rows = changed.flatMap((each, i) =>
    rowsOf({ ...each, subject, stamp: stamps.get(keyOf(each))! }, passages[i] ?? []),
  );
  for (const batch of batchesOf(rows)) await db.insert(searchPassages).values(batch);
}

type Row = typeof searchPassages.$inferInsert;

function rowsOf(
  subject: Pick<Row, 'subject' | 'subjectId' | 'language' | 'readers' | 'stamp'>,
  passages: Passage[],
): Row[] {
  return passages.map((passage, number) => ({
    ...subject,
    ...passage,
    number,
    words: vectorOf(passage, number === 0),
  }));
}

async function remove(db: Database, subject: Subject, leaving: Kept[]): Promise<void> {
  for (const [language, some] of Map.groupBy(leaving, (each) => each.language)) {
    const ids = some.map(({ subjectId }) => subjectId);
    const theirs = and(eq(searchPassages.subject, subject), inArray(searchPassages.subjectId, ids));
    await db.delete(searchPassages).where(and(theirs, eq(searchPassages.language, language)));
  }
}
