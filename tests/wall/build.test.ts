import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '#tests/support/server.ts';

describe('the files of the build', () => {
  const folder = `${PROJECT}dist/client/`;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const texts = files.filter((file) => /\.(js|css|html|json|svg|txt|map)$/.test(file));
  const whole = texts.map((file) => readFileSync(folder + file, 'utf8')).join('\n');

  test('hold no source maps and no server code', () => {
    expect(texts.filter((file) => file.endsWith('.js')).length).toBeGreaterThan(0);
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
    expect(whole).not.toMatch(/sourceMappingURL|drizzle|postgres|argon2|password_hash|question_versions/i);
  });

  test('hold nothing of the project’s own questions', async () => {
    const asked = readdirSync(`${PROJECT}content/modules`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) => readFileSync(`${PROJECT}content/modules/${file}`, 'utf8').split('\n'))
      .filter((line) => /^(Giải thích|Explanation|Gợi ý|Hint): |^ {2}> /.test(line));
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter((line) => whole.includes(line.slice(line.indexOf(' ') + 1).trim()))).toEqual([]);
  });
});
