import { spreadsheetsFor } from '../spreadsheet.ts'

export const { readTable, parseTable, readWords, wrong, tellWrong } = spreadsheetsFor('CW-MATCH')
