/** Where the program of the journeys is served; set before the first one. */
export function journeyOrigin(): string {
  const origin = process.env['JOURNEY_ORIGIN'];
  if (!origin) throw new Error('The journeys have no server: run them with `playwright test`');
  return origin;
}
