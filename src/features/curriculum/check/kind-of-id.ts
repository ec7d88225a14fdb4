import type { Finding } from '#features/content/finding.ts';
import type { Content } from '../content.ts';
import { finding } from '../findings/finding.ts';
import type { QuestionKind } from '../question.ts';

type Changed = { questionId: string; kind: QuestionKind; lastKind: QuestionKind | undefined };

/**
 * An id stays with a question or with a scenario: one is drawn and is evidence, the other is walked. What was published
 * is not in the files, so only publishing can find this.
 */
export function checkKinds({ modules }: Content, changed: Changed[]): Finding[] {
  const crossed = new Map(changed.filter(isCrossed).map(({ questionId, kind }) => [questionId, kind]));
  const files = modules.flatMap(({ lessons, bank }) => [...lessons, bank].flatMap((file) => file?.vi ?? []));
  return files
    .flatMap(({ questions }) => questions)
    .flatMap(({ id, place }) => {
      const kind = crossed.get(id);
      return kind ? [finding(place, kind === 'scenario' ? 'was-question' : 'was-scenario', id)] : [];
    });
}

function isCrossed({ kind, lastKind }: Changed): boolean {
  return lastKind !== undefined && (kind === 'scenario') !== (lastKind === 'scenario');
}
