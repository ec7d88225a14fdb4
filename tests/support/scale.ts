/** `NAM_VUNG_SCALE=full npm test` adds what takes longer than a change can wait for: the whole demo year, more kills. */
export const FULL_SCALE = process.env['NAM_VUNG_SCALE'] === 'full';
