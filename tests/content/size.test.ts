import { expect, test } from 'vitest';
import { competencies, content, countBy, documents, files, modules, questions, terms } from './read.ts';

const LEAST_LIVE = 18;
const MOST_TRUE_FALSE = 0.15;
const KINDS = [
  ...['single', 'multiple', 'true-false', 'number', 'text', 'gaps', 'ordering', 'matching'],
  ...['working-days', 'scenario'],
];

const kindOf = ({ question }: (typeof questions)[number]) => question.key?.kind ?? 'none';
const bank = questions.filter(({ inBank }) => inBank);
const measured = [...competencies.values()].filter(({ measuredBy }) => measuredBy === 'questions');

test('the curriculum is as large as a newly assigned civil servant needs', () => {
  const lessons = modules.flatMap((module) => module.lessons);
  const scenarios = questions.filter((each) => kindOf(each) === 'scenario');
  console.table(
    modules.map((module) => {
      const own = questions.filter((each) => each.module === module);
      const { length: inBank } = own.filter((each) => each.inBank);
      return { module: module.id, lessons: module.lessons.length, questions: own.length, bank: inBank };
    }),
  );
  console.table(countBy(questions, kindOf));
  console.table({ terms: terms.length, documents: documents.length, programmes: content.programmes.length });
  expect(modules.length).toBeGreaterThanOrEqual(8);
  expect(lessons.length).toBeGreaterThanOrEqual(32);
  expect(questions.length).toBeGreaterThanOrEqual(400);
  expect(scenarios.length).toBeGreaterThanOrEqual(15);
  expect(terms.length).toBeGreaterThanOrEqual(60);
  expect(files.filter(({ vi, en }) => !vi || !en)).toEqual([]);
});

test('every kind of question is used', () => {
  expect(KINDS.filter((kind) => !questions.some((each) => kindOf(each) === kind))).toEqual([]);
});

test('every lesson asks at least two questions', () => {
  const few = modules.flatMap(({ lessons }) =>
    lessons.filter(({ vi }) => (vi?.questions.length ?? 0) < 2).map(({ id }) => id),
  );
  expect(few).toEqual([]);
});

test('every competency that questions measure has enough of them, of two difficulties or more, few of them true or false', () => {
  const counted = measured.map(({ code }) => {
    const own = bank.filter(({ is }) => is.competency === code);
    return {
      ...{ code, all: own.length, difficulties: countBy(own, ({ is }) => String(is.difficulty)) },
      trueFalse: own.filter((each) => kindOf(each) === 'true-false').length,
    };
  });
  console.table(counted.map(({ difficulties, ...each }) => ({ ...each, ...difficulties })));
  for (const { code, all, difficulties, trueFalse } of counted) {
    expect(all, code).toBeGreaterThanOrEqual(LEAST_LIVE);
    expect(Object.keys(difficulties).length, code).toBeGreaterThanOrEqual(2);
    expect(trueFalse / all, code).toBeLessThanOrEqual(MOST_TRUE_FALSE);
  }
});

test('every question is explained and says on which law it rests', () => {
  const isPlain = ({ question }: (typeof questions)[number]) => question.key?.kind !== 'scenario';
  const short = questions.filter(
    (each) => isPlain(each) && (each.question.explanation?.text.length ?? 0) < 40,
  );
  const bare = questions.filter(({ question }) => question.citations.length === 0);
  expect(short.map(({ question }) => question.id)).toEqual([]);
  expect(bare.map(({ question }) => question.id)).toEqual([]);
});
