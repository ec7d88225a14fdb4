import { createHash } from 'node:crypto';
import type { SourceFile } from '#features/content/source.ts';
import type { Language } from '#ui/language.ts';
import { canaryScenario, SCENARIO_ID, SCENARIO_PARTS } from './canary-scenario.ts';
import { BANK, filesOf, LESSON, MODULE, TRANSLATION, TREE } from './content-folder.ts';

/**
 * A content folder in which every secret of a question (feedback of each option, hint, explanation, provision of the
 * law, facts) holds a word that stands nowhere else, so that a test sees which secret went where. So do the reasons that a
 * trainer gives for what became of an objection and for a correction; these stand in no file.
 */

type Asked = { id: string; marks: readonly string[] };

/**
 * Of each kind one in the lesson, of which the check always draws the single choice; in the bank more than it draws
 * besides.
 */
export const IN_LESSON: Record<'single' | 'multiple' | 'statements', Asked> = {
  single: { id: 'les-1', marks: ['[ ]', '[x]', '[ ]', '[ ]'] },
  multiple: { id: 'les-2', marks: ['[x]', '[ ]', '[x]', '[ ]'] },
  statements: { id: 'les-3', marks: ['[Đ]', '[S]', '[Đ]'] },
};
export const IN_BANK: Asked[] = [
  { id: 'bank-1', marks: ['[ ]', '[ ]', '[x]', '[ ]'] },
  { id: 'bank-2', marks: ['[x]', '[ ]', '[ ]', '[x]'] },
  { id: 'bank-3', marks: ['[S]', '[Đ]', '[S]'] },
  { id: 'bank-4', marks: ['[x]', '[ ]', '[ ]', '[ ]'] },
];
export const DRAWN = 3;
export const ALWAYS_DRAWN = IN_LESSON.single;
const QUESTIONS = [...Object.values(IN_LESSON), ...IN_BANK];
const LANGUAGES: Language[] = ['vi', 'en'];

const salt = crypto.randomUUID();

/** The word that stands in that part of that question. */
function canary(id: string, part: string, language: Language): string {
  const word = createHash('sha256').update(`${salt} ${id} ${part} ${language}`).digest('hex').slice(0, 16);
  return `z${word}`;
}

const REASONS = ['objection', 'correction'] as const;

/** What a trainer writes about a question, which may tell its key. */
export const reasonOn = (id: string, of: (typeof REASONS)[number]) =>
  `Phương án kia đúng, vì ${canary(id, of, 'vi')}.`;

const partsOf = ({ marks }: Asked) => [
  ...marks.map((_, index) => `feedback ${index}`),
  ...['hint', 'explanation', 'provision', 'facts', ...REASONS],
];

const PARTS = [
  ...QUESTIONS.map((asked) => ({ id: asked.id, parts: partsOf(asked) })),
  { id: SCENARIO_ID, parts: SCENARIO_PARTS },
];
const ALL = PARTS.flatMap(({ id, parts }) =>
  parts.flatMap((part) =>
    LANGUAGES.map((language) => ({ name: `${id} ${part}`, word: canary(id, part, language) })),
  ),
);

/** What of the secrets stands in a text, by question and part, each once and in order. */
export function secretsIn(text: string): string[] {
  return [...new Set(ALL.filter(({ word }) => text.includes(word)).map(({ name }) => name))].toSorted();
}

const LABELS = {
  vi: { explanation: 'Giải thích', law: 'Căn cứ', hint: 'Gợi ý', facts: 'Dữ kiện', article: 'Điều' },
  en: { explanation: 'Explanation', law: 'Law', hint: 'Hint', facts: 'Facts', article: 'Article' },
};
const MARKS_IN_ENGLISH: Record<string, string> = { '[Đ]': '[T]', '[S]': '[F]' };

function written({ id, marks }: Asked, language: Language): string {
  const says = LABELS[language];
  const secret = (part: string) => canary(id, part, language);
  const mark = (each: string) => (language === 'en' ? (MARKS_IN_ENGLISH[each] ?? each) : each);
  const options = marks.map(
    (each, index) => `- ${mark(each)} ${id} ${'abcd'[index]} ${language}\n  > ${secret(`feedback ${index}`)}`,
  );
  const always = id === ALWAYS_DRAWN.id;
  return `:::question{#${id}${always ? ' bank' : ''}}
What is so in the case of ${id}? (${language})

${options.join('\n')}

${says.explanation}: The reason why it is so and not otherwise is ${secret('explanation')}.
${says.law}: 118/2025/NĐ-CP, ${says.article} ${secret('provision')}
${says.hint}: ${secret('hint')}
${says.facts}: ${secret('facts')}${always && language === 'vi' ? '\nĐộ khó: 3' : ''}
:::
`;
}

const PLAN = (TREE[MODULE] ?? '').replace(/questions: 2[\s\S]*/, planOfCheck());

function planOfCheck(): string {
  const line = (count: number, difficulty: number) =>
    `    - { competency: B2, level: 2, count: ${count}, difficulty: ${difficulty} }\n`;
  const blueprint = line(DRAWN - 1, 2) + line(1, 3);
  return `questions: ${DRAWN}\n  pass: 75\n  minutes: none\n  show: at-once\n  blueprint:\n${blueprint}`;
}

const HEADS = {
  vi: `---\ntitle: Kiểm tra hồ sơ\nsummary: Xem hết rồi mới nói.\nminutes: 12\ncompetency: B2\n---\n`,
  en: `---\ntitle: Checking a dossier\nsummary: See everything, then speak.\n---\n`,
};
const BANK_HEAD = `---\ntitle: Ngân hàng\ncompetency: B2\n---\n`;

/** The folder; `moved` has the right answer of the lesson's single choice at another place and not a letter changed. */
export function canaryFolder({ moved = false } = {}): SourceFile[] {
  const single = { ...IN_LESSON.single, marks: IN_LESSON.single.marks.toReversed() };
  const asked = Object.values({ ...IN_LESSON, ...(moved && { single }) });
  const text = (questions: Asked[], language: Language) =>
    questions.map((each) => written(each, language)).join('\n');
  const scenario = (language: Language) =>
    canaryScenario(language, (part) => canary(SCENARIO_ID, part, language));
  return filesOf({
    ...TREE,
    [MODULE]: PLAN,
    [LESSON]: `${HEADS.vi}\n## Kiểm tra hồ sơ\n\n![Luồng](images/luong.svg)\n\n${text(asked, 'vi')}\n${scenario('vi')}`,
    [TRANSLATION]: `${HEADS.en}\n## Checking a dossier\n\n${text(asked, 'en')}\n${scenario('en')}`,
    [BANK]: `${BANK_HEAD}\n${text(IN_BANK, 'vi')}`,
    [BANK.replace('.vi.', '.en.')]: `${BANK_HEAD}\n${text(IN_BANK, 'en')}`,
  });
}
