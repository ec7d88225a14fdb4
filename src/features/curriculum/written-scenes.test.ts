import { expect, test } from 'vitest';
import { plainHtml } from '#lib/html.ts';
import type { SceneKey, SceneText } from './question.ts';
import { writtenScenes } from './written-scenes.ts';

const scene = (title: string, more: Partial<SceneText>): SceneText => ({
  ...{ title: plainHtml(title), body: plainHtml(''), choices: [], end: plainHtml('') },
  ...more,
});
const TEXTS = [
  scene('Ở quầy', {
    body: plainHtml('Ông A cần gấp.'),
    choices: [
      { text: plainHtml('Nghe hết'), consequence: plainHtml('Ông dịu giọng.') },
      { text: plainHtml('Từ chối'), consequence: plainHtml('') },
    ],
  }),
  scene('Yên lòng', { end: plainHtml('ông về') }),
  scene('Cãi nhau', { end: plainHtml('ông giận') }),
];
const KEYS: SceneKey[] = [
  {
    choices: [
      { to: 1, points: 2 },
      { to: 2, points: 0 },
    ],
  },
  { end: 'pass' },
  { end: 'fail' },
];

test('a scenario stands scene by scene, with where each choice leads, what it is worth and how it ends', () => {
  expect(writtenScenes(KEYS, TEXTS, 'vi')).toEqual([
    '### Ở quầy',
    'Ông A cần gấp.',
    '- Nghe hết → Yên lòng {+2}',
    '  > Ông dịu giọng.',
    '- Từ chối → Cãi nhau',
    '### Yên lòng',
    '→ KẾT THÚC đạt: ông về',
    '### Cãi nhau',
    '→ KẾT THÚC chưa đạt: ông giận',
  ]);
});
