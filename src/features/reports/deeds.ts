/** What the audit says of looking at people: every view of named rows is a deed. */
export const RECORD_OPENED = 'record-opened';
export type ListDeed = 'list-viewed' | 'list-exported';

/** How far back a record tells who opened it. */
export const OPENINGS_SHOWN_DAYS = 30;
