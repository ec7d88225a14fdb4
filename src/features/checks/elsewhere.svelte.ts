import type { Given } from '#features/curriculum/question.ts';
import type { ElsewhereAnswer } from './attempt.ts';
import { newsIn } from './elsewhere.ts';

/** An answer of another device that this screen did not know of; `here`: what stood on it before. */
export type Notice = ElsewhereAnswer & { here: Given | null };

/**
 * What other tabs and devices answered while this screen was open. Each answer is told once: what was there when the
 * page was made, the reader has seen.
 */
export class ElsewhereAnswers {
  notices = $state.raw<Notice[]>([]);
  #known: Map<string, number>;

  constructor(questions: { id: string; savedAt: Date | null }[]) {
    this.#known = new Map(questions.map(({ id, savedAt }) => [id, savedAt?.getTime() ?? 0]));
  }

  /** Gives those that count in place of what the screen shows. */
  tell(answers: ElsewhereAnswer[], shown: (questionId: string) => Given | null): ElsewhereAnswer[] {
    const news = newsIn(answers, this.#known);
    for (const { questionId, savedAt } of news) this.#known.set(questionId, savedAt.getTime());
    const ids = new Set(news.map(({ questionId }) => questionId));
    const notices = news.map((each) => ({ ...each, here: shown(each.questionId) }));
    this.notices = [...this.notices.filter(({ questionId }) => !ids.has(questionId)), ...notices];
    return news.filter(({ counts }) => counts);
  }

  /** Once the question is answered anew there is nothing more to tell. */
  settle(questionId: string): void {
    this.notices = this.notices.filter((each) => each.questionId !== questionId);
  }
}
