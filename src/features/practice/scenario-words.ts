import type { ScenarioEnd } from '#features/curriculum/question.ts';
import { MOST_RUNS } from './scenario.ts';
import { words as practiceWords } from './words.ts';

const minus = (points: number) => String(points).replace('-', '−');
const signed = (points: number) => (points > 0 ? `+${points}` : minus(points));

const vi = {
  label: (number: number, of: number, competency: string) =>
    `Tình huống · câu ${number} trên ${of} · Năng lực ${competency}`,
  name: (number: number) => `Tình huống, câu ${number}`,
  onEndedLaw:
    'Tình huống này dựa trên quy định đã hết hiệu lực. Anh/chị vẫn đi đến kết thúc để hoàn thành bài.',
  ask: 'Anh/chị làm gì?',
  choose: 'Chọn cách này',
  chosen: 'Anh/chị chọn:',
  earlier: (steps: number) => `Đã qua ${steps} bước trước đó`,
  score: (points: number, most: number) => `${minus(points)} trên ${minus(most)} điểm`,
  end: { pass: 'Kết thúc đạt:', fail: 'Kết thúc chưa đạt:' } satisfies Record<ScenarioEnd, string>,
  path: 'Đường anh/chị đã đi',
  points: (points: number) => `${signed(points)} điểm`,
  better: 'Tốt hơn:',
  best: 'Đường tốt nhất',
  asGood: 'Anh/chị đã đi đường tốt nhất.',
  ending: 'Kết thúc:',
  explanation: practiceWords.vi.explanation,
  again: 'Làm lại',
  noMore: `Anh/chị đã làm tình huống này ${MOST_RUNS} lần, nên không làm lại được nữa.`,
  sending: practiceWords.vi.checking,
  resend: practiceWords.vi.resend,
  kept: practiceWords.vi.kept,
  unsent: practiceWords.vi.unsent,
  trouble: practiceWords.vi.trouble,
  chooseFirst: practiceWords.vi.chooseFirst.scenario,
  malformed: 'Lựa chọn này không có trong tình huống. Tải lại trang rồi chọn lại.',
};

const en: typeof vi = {
  label: (number, of, competency) => `Scenario · question ${number} of ${of} · Competency ${competency}`,
  name: (number) => `Scenario, question ${number}`,
  onEndedLaw:
    'This scenario rests on law that has ended. You still walk it to its end to complete the lesson.',
  ask: 'What do you do?',
  choose: 'Do this',
  chosen: 'You chose:',
  earlier: (steps) => (steps === 1 ? '1 earlier step' : `${steps} earlier steps`),
  score: (points, most) => `${minus(points)} of ${minus(most)} points`,
  end: { pass: 'Ended well:', fail: 'Did not end well:' },
  path: 'The path you took',
  points: (points) => `${signed(points)} ${Math.abs(points) === 1 ? 'point' : 'points'}`,
  better: 'Better:',
  best: 'The best path',
  asGood: 'You took the best path.',
  ending: 'The end:',
  explanation: practiceWords.en.explanation,
  again: 'Start again',
  noMore: `You have walked this scenario ${MOST_RUNS} times, so it cannot be started again.`,
  sending: practiceWords.en.checking,
  resend: practiceWords.en.resend,
  kept: practiceWords.en.kept,
  unsent: practiceWords.en.unsent,
  trouble: practiceWords.en.trouble,
  chooseFirst: practiceWords.en.chooseFirst.scenario,
  malformed: 'There is no such choice in the scenario. Reload the page and choose again.',
};

export const words = { vi, en };
export type ScenarioWords = typeof vi;
