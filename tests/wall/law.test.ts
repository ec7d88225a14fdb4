import { expect, test } from 'vitest';
import { IN_BANK } from '#tests/support/canaries.ts';
import { wallOffice } from '#tests/support/wall.ts';
import { ASKING } from '#tests/support/wall-office.ts';

/** What a bank holds is drawn by checks: who is asked must not read it on the page of a document. */

const wall = wallOffice();
const ids = IN_BANK.map(({ id }) => id);

test.each(['/law', '/en/law'])(
  'the page of a document below %s names questions to trainers alone',
  async (law) => {
    for (const who of ASKING) {
      const { status, text } = await wall.asked(who).get(`${law}/${wall.office.content.document}`);
      expect(status).toBe(200);
      const named = ids.filter((id) => text.includes(id));
      expect(named, who).toEqual(who === 'trainer' ? ids : []);
    }
  },
);
