const vi = { table: (headers: string) => `Bảng: ${headers}` };
const en: typeof vi = { table: (headers) => `Table: ${headers}` };

/** What publishing writes into the HTML of lessons and questions. */
export const words = { vi, en };
