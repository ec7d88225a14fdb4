/**
 * What opening a lesson for the first time may take on the wire. A kB is 1000 bytes, as browsers count it. A scenario may
 * bring two more of script: here gzip is counted, over HTTPS browsers ask for brotli, which is 4 % less.
 */
export const KB = 1000;
export const BUDGET = { total: 150, scripts: 40, fonts: 50, requests: 15, scenario: 2 };
