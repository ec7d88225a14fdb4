import type { APIRoute } from 'astro';
import { pictureAt } from '#features/curriculum/queries.ts';

/** The address is the hash of what it shows, so a browser may keep it for ever. */
export const GET: APIRoute = async ({ params, locals, rewrite }) => {
  const picture = await pictureAt(locals.db, params['hash'] ?? '');
  if (!picture) return rewrite('/404');
  return new Response(picture.body, {
    headers: { 'content-type': picture.type, 'cache-control': 'public, max-age=31536000, immutable' },
  });
};
