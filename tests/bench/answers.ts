import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { saveAnswer } from '#features/checks/commands/answer.ts';
import { currentQuestions } from '#features/curriculum/queries.ts';
import { answerInPractice } from '#features/practice/commands/answer.ts';
import { answerForm, candidatesAtACheck, type Candidate } from '#tests/support/candidates.ts';
import { newPlace, type Place } from '#tests/support/place.ts';
import type { Fields } from '#tests/support/visitor.ts';
import type { Cluster } from './cluster.ts';
import { donePerSecond, perSecond } from './load.ts';
import { atLeast, type Result } from './table.ts';

const CONNECTIONS = 10;
/** So many that nobody answers the same question more often than people do. */
const PEOPLE = 200;
const SECONDS = 10;
const GOAL = 1 / 2;
const PRACTICE = 'an answer in practice, marked and stored, durable';
const CHECK = 'an answer in a check, stored, durable';
/** As little as the yardstick knows of browsers: what marks and stores, on as many connections to the database. */
const COMMAND = ': the command';
const REQUEST = ': the whole request, with session and form';
const ROWS = [PRACTICE, CHECK].flatMap((what) => [what + COMMAND, what + REQUEST]);

/** Each answer is another person's. The yardstick inserts a row of the same size, as often as the database can. */
export async function answers({ url, pgbench }: Cluster): Promise<Result[]> {
  if (!pgbench) return ROWS.map((what) => ({ what, leftOut: 'no pgbench beside initdb' }));
  const place = await newPlace(url);
  try {
    const { candidates, versionId } = await place.inside(async (db) => ({
      candidates: await candidatesAtACheck(db, PEOPLE),
      versionId: (await currentQuestions(db, ['lesson-0']))[0]!.versionId,
    }));
    const commands = await byCommand(place, candidates, versionId);
    const requests = await byRequest(place, candidates, versionId);
    const yardstick = await inserts(place, pgbench, candidates[0]!);
    const rates = [commands.practice, requests.practice, commands.check, requests.check];
    return ROWS.map((what, row) => atLeast(what, rates[row]!, yardstick, GOAL, 'answers/s'));
  } finally {
    await place.remove();
  }
}

type Rates = { practice: number; check: number };

function byCommand(place: Place, candidates: Candidate[], versionId: string): Promise<Rates> {
  return place.inside(async (db) => {
    const each = (answer: (who: Candidate, round: number) => Promise<{ ok: boolean }>) => {
      const next = inTurn(candidates);
      return donePerSecond(CONNECTIONS, async () => {
        const result = await answer(...next());
        if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result)}`);
      });
    };
    const practice = await each((who, round) =>
      answerInPractice(db, { ...sent(who, round), versionId }, new Date()),
    );
    const check = await each((who, round) => {
      const asked = { attemptId: who.attemptId, questionId: questionOf(who, round) };
      return saveAnswer(db, { ...sent(who, round), ...asked, seq: round, deviceId: 'a-device' }, new Date());
    });
    return { practice, check };
  });
}

const sent = ({ personId }: Candidate, round: number) => ({
  ...{ personId, clientId: crypto.randomUUID(), language: 'vi' as const },
  ...{ given: { kind: 'single' as const, chosen: round % 4 }, answeredAt: new Date() },
});

async function byRequest(place: Place, candidates: Candidate[], versionId: string): Promise<Rates> {
  const { origin } = await place.start();
  const each = (action: string, formOf: FormOf) =>
    perSecond(origin, CONNECTIONS, post(action, origin, candidates, formOf));
  return {
    practice: await each('practice.answer', (_, round) => practiceForm(versionId, round)),
    check: await each('checks.answer', checkForm),
  };
}

/** Whose turn it is, and in which round. */
function inTurn(candidates: Candidate[]): () => [Candidate, number] {
  let count = 0;
  return () => {
    const who = candidates[count++ % candidates.length]!;
    return [who, Math.ceil(count / candidates.length)];
  };
}

const questionOf = ({ questionIds }: Candidate, round: number) => questionIds[round % questionIds.length]!;

type FormOf = (who: Candidate, round: number) => Fields;

function post(action: string, origin: string, candidates: Candidate[], formOf: FormOf) {
  const next = inTurn(candidates);
  return {
    method: 'POST' as const,
    path: `/_actions/${action}`,
    setupRequest: (request: object) => {
      const [who, round] = next();
      const headers = {
        origin,
        cookie: `session=${who.session}`,
        accept: 'application/json',
        'content-type': 'application/x-www-form-urlencoded',
      };
      return { ...request, headers, body: encoded(formOf(who, round)) };
    },
  };
}

const practiceForm = (versionId: string, round: number): Fields => ({
  ...{ versionId, clientId: crypto.randomUUID(), kind: 'single', chosen: [round % 4] },
  ...{ language: 'vi', answeredAt: new Date().toISOString() },
});

const checkForm: FormOf = (who, round) => {
  return answerForm(who, {
    questionId: questionOf(who, round),
    clientId: crypto.randomUUID(),
    option: round % 4,
    seq: round,
  });
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
