/** A filter that is on, in words, with the address of the same page without it. */
export type Chip = { label: string; value: string; without: string };
