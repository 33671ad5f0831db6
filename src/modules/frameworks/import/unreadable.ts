import type { NoText } from '#platform/text-file.ts'

/** What is wrong with a file that holds no words, and what to do. */
export const unreadable: Readonly<Record<NoText, string>> = {
  empty: 'The file is empty. Choose one that holds the wording',
  word: 'This is a word processor’s or spreadsheet’s own file. Open it there, save it as plain text (.txt) or CSV, and choose that file; or copy the text and paste it below',
  pdf: 'This is a PDF. Open it, select all of its text, copy it and paste it below',
  rtf: 'This is a rich text file. Open it, save it as plain text (.txt), and choose that file; or copy the text and paste it below',
  binary:
    'This file is not text. Save it as plain text (.txt), Markdown, YAML, JSON or CSV, and choose that file',
}
