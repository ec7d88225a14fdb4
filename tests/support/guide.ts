import { readFileSync } from 'node:fs';
import type { Texts } from './content-folder.ts';

/** The examples of the guide for trainers, as a module that can be published beside the real ones. */

export const GUIDE_LESSON = 'huong-dan-soan-bai';
const FOLDER = 'modules/90-huong-dan';
export const GUIDE_FILE = `${FOLDER}/01-${GUIDE_LESSON}.vi.md`;

const FENCE = /^```markdown\n([\s\S]*?)^```$/gm;
const GUIDE = readFileSync('docs/authoring.md', 'utf8');

/** Only of the Vietnamese half: the English one shows again what stands there. */
export function examples(): string[] {
  const [vietnamese = ''] = GUIDE.split('\n## One file is one lesson');
  return [...vietnamese.matchAll(FENCE)]
    .map(([, text = '']) => text)
    .filter((text) => text.startsWith(':::'));
}

const HEAD = `---
title: Mỗi dạng câu hỏi một ví dụ
summary: Các ví dụ trong hướng dẫn soạn bài.
minutes: 15
competency: B2
law: [118/2025/NĐ-CP]
---

## Xem hết rồi mới kết luận

Mỗi câu dưới đây là một dạng câu hỏi.
`;

const PLAN = `titles: { vi: Hướng dẫn soạn bài, en: Guide for authors }
summaries: { vi: Mỗi dạng một ví dụ., en: One example of each kind. }
competencies: [B2]
minutes: 15
check:
  questions: 9
  pass: 75
  blueprint:
    - { competency: B2, level: 2, count: 9 }
`;

/** In the bank too, so that a check asks every kind; a scenario is for practice. */
export function guideTexts(): Texts {
  const questions = examples().map((text) => text.replace(/^(:::question\{#[^}\s]+)/, '$1 bank'));
  return {
    [`${FOLDER}/module.yaml`]: PLAN,
    [GUIDE_FILE]: `${HEAD}\n${questions.join('\n')}`,
  };
}
