import { timestamp } from 'drizzle-orm/pg-core';

/** A moment, stored with its time zone; days are computed in Asia/Ho_Chi_Minh by the rules. */
export const moment = () => timestamp({ withTimezone: true, mode: 'date' });
