import { RAPID_AT_MOST_SECONDS, RAPID_SHARE } from '#features/answers/rapid-guess.ts';
import { MINIMUM_EVIDENCE } from '#features/competency/thresholds.ts';
import { formatNumber, formatPercent } from '#ui/format.ts';
import type { Language } from '#ui/language.ts';
import type { SignalReason } from './signal.ts';
import {
  EFFORT_FROM,
  EFFORT_NEEDS_TIMES,
  JUMP_AT,
  LEAST_WRONG,
  NO_RUSH_FROM,
  SAME_ANSWERS_AT,
} from './thresholds.ts';

/** What was noticed, in the same words for its person and for who reviews it; and what the machine cannot know. */

const vi = {
  kind: {
    effort: 'Trả lời rất nhanh',
    'same-answers': 'Nhiều câu chưa đúng giống nhau',
    jump: 'Kết quả cao hơn hẳn trước đó',
  },
  effort: (of: { rapid: string; known: string; took: string; usual: string }) =>
    `${of.rapid} trên ${of.known} câu được trả lời rất nhanh. Cả lượt dài ${of.took}, thường là ${of.usual}. Lượt làm này có thể chưa đủ nỗ lực.`,
  'same-answers': (of: { same: string; of: string; expected: string }) =>
    `${of.same} phương án chưa đúng giống hệt một người khác cùng cơ quan, cùng ngày, trên ${of.of} câu so được. Ngẫu nhiên thường có khoảng ${of.expected}.`,
  jump: (of: { reached: string; of: string; expected: string; earlier: string }) =>
    `${of.of} câu mới được ${of.reached} điểm. Theo ${of.earlier} câu trả lời trước đó thì dự kiến khoảng ${of.expected}.`,
  mayBe: {
    effort:
      'Máy chỉ biết lúc chọn câu trả lời, không biết lúc đọc câu hỏi. Đọc trước rồi chọn liền nhiều câu cũng cho con số như vậy.',
    'same-answers': 'Cùng học một tài liệu cũ hoặc cùng hiểu nhầm một điểm cũng cho con số như vậy.',
    jump: 'Học thêm nhiều trong thời gian đó cũng cho con số như vậy.',
  },
  method: {
    effort: (at: Limits) =>
      `Rất nhanh là dưới ${at.share} thời gian trung bình của câu, không quá ${at.seconds} giây. Báo khi dưới ${at.effort} số câu được làm kỹ, biết thời gian của ít nhất ${at.times} câu và cả lượt dài chưa đến ${at.rush} thời gian thường thấy. Giờ do máy người làm báo; khi cả lượt, theo giờ máy chủ, quá ngắn để làm kỹ từng ấy câu thì những câu không đủ thời gian cũng được tính là rất nhanh.`,
    'same-answers': (at: Limits) =>
      `Báo khi xác suất ngẫu nhiên, nhân với số cặp được so, dưới ${at.chance}. Chỉ so câu đã có ít nhất ${at.wrong} câu trả lời chưa đúng.`,
    jump: (at: Limits) =>
      `Báo khi cao hơn dự kiến quá ${at.jump} sai số chuẩn, và có ít nhất ${at.earlier} câu trả lời trước đó.`,
  },
  minutes: (n: string) => `${n} phút`,
  seconds: (n: string) => `${n} giây`,
};

const en: typeof vi = {
  kind: {
    effort: 'Answered very fast',
    'same-answers': 'Many wrong answers alike',
    jump: 'Result far above earlier ones',
  },
  effort: (of) =>
    `${of.rapid} of ${of.known} questions were answered very fast. The attempt took ${of.took}, usually it is ${of.usual}. It may not show enough effort.`,
  'same-answers': (of) =>
    `${of.same} wrong options are the same as those of another person of the same agency on the same day, of ${of.of} questions that can be compared. By chance it is about ${of.expected}.`,
  jump: (of) =>
    `${of.of} new questions gave ${of.reached} points. By ${of.earlier} earlier answers about ${of.expected} were to be expected.`,
  mayBe: {
    effort:
      'The program only knows when an answer was chosen, not when the question was read. Who reads ahead and then chooses in one go gets the same figure.',
    'same-answers':
      'Learning from the same outdated paper, or sharing a misunderstanding, gives the same figure.',
    jump: 'Learning a lot in the meantime gives the same figure.',
  },
  method: {
    effort: (at) =>
      `Very fast is under ${at.share} of the mean time of the question, ${at.seconds} seconds at most. It is noticed when under ${at.effort} of the questions were worked on, the times of at least ${at.times} are known, and the attempt took less than ${at.rush} of the usual time. Times are told by the device; where the whole attempt, by the server's clock, was too short for so many questions, those for which there was no time are counted as very fast too.`,
    'same-answers': (at) =>
      `It is noticed when the chance of it, times the number of pairs compared, is under ${at.chance}. Only questions with at least ${at.wrong} wrong answers are compared.`,
    jump: (at) =>
      `It is noticed when the result is more than ${at.jump} standard errors above what was expected, with at least ${at.earlier} earlier answers.`,
  },
  minutes: (n) => (n === '1' ? '1 minute' : `${n} minutes`),
  seconds: (n) => (n === '1' ? '1 second' : `${n} seconds`),
};

type Limits = Record<
  'share' | 'seconds' | 'effort' | 'times' | 'rush' | 'chance' | 'wrong' | 'jump' | 'earlier',
  string
>;

export const words = { vi, en };

/** The sentence with the numbers of a reason. */
export function sentenceOf(reason: SignalReason, language: Language): string {
  const says = words[language];
  const number = (value: number) => formatNumber(language, value);
  if (reason.kind === 'effort') {
    const [took, usual] = [reason.seconds, reason.usualSeconds].map((each) => lasting(each, language));
    return says.effort({
      rapid: number(reason.rapid),
      known: number(reason.known),
      took: took!,
      usual: usual!,
    });
  }
  if (reason.kind === 'jump') {
    const { reached, of, expected, earlier } = reason;
    return says.jump({
      ...{ reached: number(reached), of: number(of) },
      ...{ expected: number(expected), earlier: number(earlier) },
    });
  }
  const { same, of, expected } = reason;
  return says['same-answers']({ same: number(same), of: number(of), expected: number(expected) });
}

function lasting(seconds: number, language: Language): string {
  const says = words[language];
  return seconds < 90
    ? says.seconds(formatNumber(language, Math.round(seconds)))
    : says.minutes(formatNumber(language, Math.round(seconds / 60)));
}

/** With the very constants that make the signal. */
export function methodOf(kind: SignalReason['kind'], language: Language): string {
  const percent = (share: number) => formatPercent(language, share, 0);
  return words[language].method[kind]({
    ...{ share: percent(RAPID_SHARE), seconds: String(RAPID_AT_MOST_SECONDS) },
    ...{ effort: percent(EFFORT_FROM), times: String(EFFORT_NEEDS_TIMES), rush: percent(NO_RUSH_FROM) },
    chance: new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-US', { maximumFractionDigits: 4 }).format(
      SAME_ANSWERS_AT,
    ),
    ...{ wrong: String(LEAST_WRONG), jump: String(JUMP_AT), earlier: String(MINIMUM_EVIDENCE) },
  });
}
