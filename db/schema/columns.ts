import { customType, timestamp } from 'drizzle-orm/pg-core';

/** A moment, stored with its time zone; days are computed in Asia/Ho_Chi_Minh by the rules. */
export const moment = () => timestamp({ withTimezone: true, mode: 'date' });

/** Words with their places, as PostgreSQL looks them up; written in its own notation. */
export const wordVector = customType<{ data: string }>({ dataType: () => 'tsvector' });
