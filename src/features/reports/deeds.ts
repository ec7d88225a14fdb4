/** What the audit says of looking at people: every view of named rows is a deed. */
export const RECORD_OPENED = 'record-opened';
/** Figures without names are taken away too. */
export const REPORT_EXPORTED = 'report-exported';
export type ListDeed = 'list-viewed' | 'list-exported';

/** How far back a record tells who opened it. */
export const OPENINGS_SHOWN_DAYS = 30;
