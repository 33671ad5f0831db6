/**
 * What became of one wording in another, word by word, for people to read. Pure: no clock, no chance, no I/O;
 * the same texts always give the same difference.
 */
export { type Difference, difference, type Piece, type Run, textAfter, textBefore } from './difference.ts'
export { isFunctionWord } from './function-words.ts'
export { alwaysIncreasing } from './increasing.ts'
export { spoken, spokenChanges } from './spoken.ts'
export { plainText, readSpans, readWords, type Span } from './tokens.ts'
