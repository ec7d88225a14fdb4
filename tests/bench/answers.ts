import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { currentQuestions } from '#features/curriculum/queries.ts';
import { answerForm, candidatesAtACheck, type Candidate } from '#tests/support/candidates.ts';
import { newPlace, type Place } from '#tests/support/place.ts';
import type { Fields } from '#tests/support/visitor.ts';
import type { Cluster } from './cluster.ts';
import { perSecond } from './load.ts';
import { atLeast, type Result } from './table.ts';

const CONNECTIONS = 10;
/** So many that nobody answers the same question more often than people do. */
const PEOPLE = 200;
const SECONDS = 10;
const GOAL = 1 / 2;
const PRACTICE = 'an answer in practice, marked and stored, durable';
const CHECK = 'an answer in a check, stored, durable';

/** Each answer is another person's. The yardstick inserts a row of the same size, as often as the database can. */
export async function answers({ url, pgbench }: Cluster): Promise<Result[]> {
  if (!pgbench) return [PRACTICE, CHECK].map((what) => ({ what, leftOut: 'no pgbench beside initdb' }));
  const place = await newPlace(url);
  try {
    const { candidates, versionId } = await place.inside(async (db) => ({
      candidates: await candidatesAtACheck(db, PEOPLE),
      versionId: (await currentQuestions(db, ['lesson-0']))[0]!.versionId,
    }));
    const { origin } = await place.start();
    const inPractice = await perSecond(
      origin,
      CONNECTIONS,
      post('practice.answer', origin, candidates, (_, round) => practiceForm(versionId, round)),
    );
    const inCheck = await perSecond(
      origin,
      CONNECTIONS,
      post('checks.answer', origin, candidates, checkForm),
    );
    const yardstick = await inserts(place, pgbench, candidates[0]!);
    return [
      atLeast(PRACTICE, inPractice, yardstick, GOAL, 'answers/s'),
      atLeast(CHECK, inCheck, yardstick, GOAL, 'answers/s'),
    ];
  } finally {
    await place.remove();
  }
}

type FormOf = (who: Candidate, round: number) => Fields;

function post(action: string, origin: string, candidates: Candidate[], formOf: FormOf) {
  let count = 0;
  return {
    method: 'POST' as const,
    path: `/_actions/${action}`,
    setupRequest: (request: object) => {
      const who = candidates[++count % candidates.length]!;
      const headers = {
        origin,
        cookie: `session=${who.session}`,
        accept: 'application/json',
        'content-type': 'application/x-www-form-urlencoded',
      };
      return { ...request, headers, body: encoded(formOf(who, Math.ceil(count / candidates.length))) };
    },
  };
}

const practiceForm = (versionId: string, round: number): Fields => ({
  ...{ versionId, clientId: crypto.randomUUID(), kind: 'single', chosen: [round % 4] },
  ...{ language: 'vi', answeredAt: new Date().toISOString() },
});

const checkForm: FormOf = (who, round) => {
  const questionId = who.questionIds[round % who.questionIds.length]!;
  return answerForm(who, { questionId, clientId: crypto.randomUUID(), option: round % 4, seq: round });
};

const encoded = (fields: Fields) =>
  new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)])).toString();

/** Rows of `responses` without its foreign keys, each in a transaction of its own. */
async function inserts({ dataDir, databaseUrl }: Place, pgbench: string, who: Candidate): Promise<number> {
  const script = join(dataDir, 'insert.sql');
  writeFileSync(script, INSERT.replace('PERSON', who.personId).replace('ATTEMPT', who.attemptId));
  const psql = (text: string) => promisify(execFile)(join(pgbench, '..', 'psql'), [databaseUrl!, '-c', text]);
  await psql('create table yardstick (like responses including defaults including indexes)');
  const load = [
    '-n',
    '-M',
    'prepared',
    '-c',
    CONNECTIONS,
    '-j',
    2,
    '-T',
    SECONDS,
    '-f',
    script,
    databaseUrl!,
  ];
  const { stdout } = await promisify(execFile)(pgbench, load.map(String));
  return Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
}

const INSERT = `insert into yardstick
  (person_id, client_id, question_id, question_version_id, language, place, attempt_id, given, seq, device_id,
   answered_at, received_at)
values
  ('PERSON', gen_random_uuid(), 'bank-0', gen_random_uuid(), 'vi', 'check', 'ATTEMPT',
   '{"kind": "single", "chosen": 1}', 1, 'a-device', now(), now());
`;
