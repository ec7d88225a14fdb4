/** What opening a lesson for the first time may take on the wire. A kB is 1000 bytes, as browsers count it. */
export const KB = 1000;
export const BUDGET = { total: 150, scripts: 40, fonts: 50, requests: 15 };
