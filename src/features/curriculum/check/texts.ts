import { featuresOf, isAllowedLink, type Feature } from '#lib/markdown.ts';
import type { Finding } from '#features/content/finding.ts';
import { placeIn, type Source } from '#features/content/source.ts';
import type { Language } from '#ui/language.ts';
import { codeWatch, placeOfWord, type Fragment } from '../parse/fragment.ts';
import type { ParsedFile } from '../parse/lesson-file.ts';
import { optionLine } from '../parse/marker.ts';
import type { ParsedQuestion } from '../parse/question.ts';
import type { ParsedScene } from '../parse/scenario/scene.ts';
import { finding } from '../findings/finding.ts';
import { checkLink, type Site } from './links.ts';

/** `images/x.svg` is a picture of the module; anything else is not ours. */
export function pictureName(target: string): string | undefined {
  return /^(?:\.\/)?images\/([^/\\]+\.svg)$/.exec(target.normalize('NFC'))?.[1];
}

/** What a text may show and lead to. */
export type Around = {
  hasPicture: (name: string) => boolean;
  site: Site;
  language: Language;
  isBank: boolean;
};

/** Raw HTML, links and pictures that may not be published, and options outside any question. */
export function checkTexts(file: ParsedFile, around: Around): Finding[] {
  return file.parts.flatMap((part) =>
    part.kind === 'text'
      ? [...checkFeatures(file, part.fragment, part.features, around), ...strayOptions(file.source, part)]
      : fragmentsOf(part.question).flatMap((fragment) =>
          checkFeatures(file, fragment, markupOf(fragment), around),
        ),
  );
}

/** Most pieces of a question are plain words, which need no reading. */
function markupOf({ text }: Fragment): Feature[] {
  return /[<[]/.test(text) ? featuresOf(text) : [];
}

/** An e-mail address becomes a link by itself; the renderer leaves it words. */
function isAddress({ text, target }: { text: string; target: string }): boolean {
  return target === `mailto:${text}`;
}

/** Every piece of Markdown of a question. */
export function fragmentsOf(question: ParsedQuestion): Fragment[] {
  const { stem, options, cloze, explanation, hints } = question;
  const answers = options.flatMap(({ text, feedback }) => [text, feedback]);
  const asked = question.scenes ? question.scenes.flatMap(piecesOf) : [stem];
  const pieces = [...asked, ...answers, wordsAround(cloze), explanation, ...hints];
  return pieces.filter((piece) => piece !== undefined && piece.text !== '') as Fragment[];
}

function piecesOf({ title, body, choices, end }: ParsedScene): Fragment[] {
  const ways = choices.flatMap(({ text, consequence }) => [text, consequence]);
  return [title, body, ...ways, ...(end ? [end.words] : [])];
}

/** Paragraphs with gaps, the gaps as lines to write on. */
function wordsAround({ paragraphs, line }: ParsedQuestion['cloze']): Fragment {
  const texts = paragraphs.map((pieces) =>
    pieces.map((piece) => ('words' in piece ? piece.words : '…')).join(''),
  );
  return { text: texts.join('\n\n'), line };
}

function checkFeatures(file: ParsedFile, fragment: Fragment, features: Feature[], around: Around): Finding[] {
  return features.flatMap((feature) => {
    const place = placeOfWord(file.source, fragment, feature.offset, feature.raw.trimStart());
    if (feature.kind === 'html') return isEnd(feature, features) ? [] : [finding(place, 'raw-html')];
    if (feature.kind === 'link') {
      if (isAddress(feature)) return [];
      return isAllowedLink(feature.target)
        ? checkLink(feature.target, place, file, around)
        : [finding(place, 'bad-link', feature.target.slice(0, 80))];
    }
    if (feature.kind !== 'image') return [];
    const name = pictureName(feature.target);
    const described = feature.text.trim() === '' ? [finding(place, 'picture-without-text')] : [];
    if (name === undefined) return [finding(place, 'foreign-picture'), ...described];
    return around.hasPicture(name) ? described : [finding(place, 'unknown-picture', name), ...described];
  });
}

/** The end of an element whose beginning is reported. */
function isEnd({ raw, offset }: Feature, features: Feature[]): boolean {
  return raw.startsWith('</') && features.some((other) => other.kind === 'html' && other.offset < offset);
}

/** Of several that follow each other only the first: the line that should open their question is missing once. */
function strayOptions(source: Source, { fragment }: { fragment: Fragment }): Finding[] {
  const inCode = codeWatch();
  const stray = fragment.text
    .split('\n')
    .findIndex((line) => !inCode(line) && optionLine(line) !== undefined);
  return stray < 0 ? [] : [finding(placeIn(source, fragment.line + stray), 'answers-outside')];
}
