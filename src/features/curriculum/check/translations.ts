import type { Finding } from '#features/content/finding.ts';
import { placeIn } from '#features/content/source.ts';
import type { ParsedFile } from '../parse/lesson-file.ts';
import type { ParsedQuestion } from '../parse/question.ts';
import { finding } from '../findings/finding.ts';
import { askTheSame } from '../translation.ts';

/** A translation has the questions of its original, in the same order and of the same shape. */
export function checkTranslation(original: ParsedFile, translation: ParsedFile): Finding[] {
  const originals = new Map(original.questions.map((question) => [question.id, question]));
  const translated = new Set(translation.questions.map(({ id }) => id));
  const top = placeIn(translation.source, 1);
  return [
    ...[...originals.keys()]
      .filter((id) => !translated.has(id))
      .map((id) => finding(top, 'not-translated', id)),
    ...translation.questions.flatMap((question) => {
      const same = originals.get(question.id);
      return same ? differences(same, question) : [finding(question.place, 'only-translated', question.id)];
    }),
    ...otherOrder(original, translation),
  ];
}

function differences(original: ParsedQuestion, translation: ParsedQuestion): Finding[] {
  const { id, place } = translation;
  if (original.key && translation.key && !askTheSame(original.key, translation.key))
    return [finding(place, original.scenes && translation.scenes ? 'other-scenes' : 'other-shape', id)];
  const values = (question: ParsedQuestion) => [
    question.competency?.code,
    question.level,
    question.difficulty,
    question.points,
    question.bank || undefined,
  ];
  const before = values(original);
  const differs = values(translation).some((value, i) => value !== undefined && value !== before[i]);
  return differs ? [finding(place, 'other-value', id)] : [];
}

function otherOrder(original: ParsedFile, translation: ParsedFile): Finding[] {
  const place = new Map(original.questions.map(({ id }, i) => [id, i]));
  const shared = translation.questions.filter(({ id }) => place.has(id));
  const moved = shared.find(
    (question, i) => i > 0 && place.get(question.id)! < place.get(shared[i - 1]!.id)!,
  );
  return moved ? [finding(moved.place, 'other-order', moved.id)] : [];
}
