import type { SourceFile } from '#features/content/source.ts';
import {
  BANKED,
  ENGLISH_HEAD,
  HEAD,
  PICTURE,
  PLAN,
  PROGRAMME,
  QUESTION,
  TRANSLATED,
} from './content-texts.ts';
import { CALENDAR, FRAMEWORK, GLOSSARY, REGISTER } from './register-texts.ts';

export { HEAD, PICTURE, QUESTION } from './content-texts.ts';

/** A content folder in memory: small enough to read in a test, whole enough to be published. */

export type Texts = Record<string, string>;

export const LESSON = 'modules/01-mot-cua/01-kiem-tra.vi.md';
export const TRANSLATION = 'modules/01-mot-cua/01-kiem-tra.en.md';
export const BANK = 'modules/01-mot-cua/ngan-hang.vi.md';
export const MODULE = 'modules/01-mot-cua/module.yaml';

export function filesOf(texts: Texts): SourceFile[] {
  return Object.entries(texts).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
}

/** A folder without a fault, as a trainer would have it. */
export const TREE: Texts = {
  'competencies.yaml': FRAMEWORK,
  'law.yaml': REGISTER,
  'glossary.yaml': GLOSSARY,
  'calendar.yaml': CALENDAR,
  'programmes/cong-chuc-moi.yaml': PROGRAMME,
  [MODULE]: PLAN,
  'modules/01-mot-cua/images/luong.svg': PICTURE,
  [LESSON]: `${HEAD}
## Kiểm tra hồ sơ

Xem từng thành phần hồ sơ của CCHC.

![Luồng tiếp nhận](images/luong.svg)

${QUESTION}
Hết bài.
`,
  [TRANSLATION]: `${ENGLISH_HEAD}
## Checking a dossier

Look at each component of a dossier.

${TRANSLATED}`,
  [BANK]: `---
title: Ngân hàng
competency: B1
---

${BANKED}`,
};

/** The faultless folder with one change. */
export function edited(path: string, from: string, to: string): Texts {
  const before = TREE[path];
  if (!before?.includes(from)) throw new Error(`${path} does not hold ${from}`);
  return { ...TREE, [path]: before.replace(from, to) };
}
