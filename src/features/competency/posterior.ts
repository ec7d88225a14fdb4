export type Verdict = 'met' | 'unsure' | 'not-met';
