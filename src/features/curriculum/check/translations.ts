import type { Finding } from '#features/content/finding.ts';
import { placeIn } from '#features/content/source.ts';
import type { ParsedFile } from '../parse/lesson-file.ts';
import type { ParsedQuestion } from '../parse/question.ts';
import { finding } from '../findings/finding.ts';
import { askTheSame } from '../translation.ts';
import type { Resolved } from '../resolve.ts';

/** What a question of the original comes to when what its author left out is filled in. */
type Resolve = ((question: ParsedQuestion) => Resolved) | undefined;

/** A translation has the questions of its original, in the same order and of the same shape. */
export function checkTranslation(original: ParsedFile, translation: ParsedFile, resolve: Resolve): Finding[] {
  const unread = new Set([...original.unread, ...translation.unread]);
  // Somewhere is a question without a name: any of the others could be it.
  if (unread.has(undefined)) return [];
  const originals = new Map(original.questions.map((question) => [question.id, question]));
  const translated = new Set(translation.questions.map(({ id }) => id));
  const top = placeIn(translation.source, 1);
  const missing = [...originals.keys()].filter((id) => !translated.has(id) && !unread.has(id));
  return [
    ...missing.map((id) => finding(top, 'not-translated', id)),
    ...translation.questions.flatMap((question) => {
      if (unread.has(question.id)) return [];
      const same = originals.get(question.id);
      if (same) return differences(same, question, resolve);
      return [finding(question.place, 'only-translated', question.id)];
    }),
    ...otherOrder(original, translation),
  ];
}

function differences(original: ParsedQuestion, translation: ParsedQuestion, resolve: Resolve): Finding[] {
  const { id, place } = translation;
  if (original.key && translation.key && !askTheSame(original.key, translation.key))
    return [finding(place, original.scenes && translation.scenes ? 'other-scenes' : 'other-shape', id)];
  return resolve ? otherValues(original, translation, resolve(original)) : [];
}

/** Only what the translation says is compared, and with what holds for the original, said there or not. */
function otherValues(original: ParsedQuestion, translation: ParsedQuestion, holds: Resolved): Finding[] {
  const { id, place, places, competency, level, difficulty, points, bank } = translation;
  const said = [
    { value: competency?.code, held: holds.competency, at: places.competency },
    { value: level, held: holds.level, at: places.competency },
    { value: difficulty, held: holds.difficulty, at: places.difficulty },
    { value: points, held: holds.points, at: places.points },
    { value: bank ? '{bank}' : undefined, held: original.bank ? '{bank}' : '', at: place },
  ];
  const other = said.find(({ value, held }) => value !== undefined && value !== held);
  return other
    ? [finding(other.at ?? place, 'other-value', id, String(other.value), String(other.held))]
    : [];
}

function otherOrder(original: ParsedFile, translation: ParsedFile): Finding[] {
  const place = new Map(original.questions.map(({ id }, i) => [id, i]));
  const shared = translation.questions.filter(({ id }) => place.has(id));
  const moved = shared.find(
    (question, i) => i > 0 && place.get(question.id)! < place.get(shared[i - 1]!.id)!,
  );
  return moved ? [finding(moved.place, 'other-order', moved.id)] : [];
}
