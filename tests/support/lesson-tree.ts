import { LESSON, TRANSLATION, TREE, type Texts } from './content-folder.ts';

/** A title and what follows it, by slug and language: `mot-cua.vi`. */
export type Lessons = Record<string, [title: string, body: string]>;

/** The faultless folder with these lessons, in their order, and none of its own. */
export function lessonTree(lessons: Lessons): Texts {
  const { [LESSON]: _, [TRANSLATION]: __, ...rest } = TREE;
  const slugs = [...new Set(Object.keys(lessons).map((name) => name.split('.')[0]))];
  const files = Object.entries(lessons).map(([name, [title, body]]) => {
    const place = slugs.indexOf(name.split('.')[0]) + 1;
    return [`modules/01-mot-cua/${String(place).padStart(3, '0')}-${name}.md`, headOf(title) + body];
  });
  return { ...rest, ...Object.fromEntries(files) };
}

const headOf = (title: string) => `---
title: ${JSON.stringify(title)}
summary: "${SUMMARY}"
minutes: 5
competency: B2
---

`;

/** Of every lesson; no test looks for its words. */
const SUMMARY = 'Ngắn gọn.';
