import type { DocumentDraft } from './draft.ts'

/**
 * A draft in plain lines, for a terminal and for tests: `# title`, `= characteristic`, `~ summary`, `>
 * intro`, `/ lens`, `- [lens] title: text`.
 */
export function showDraft(draft: DocumentDraft): string[] {
  return [
    `# ${draft.title}`,
    ...draft.characteristics.flatMap(({ title, summary, intro, lenses, behaviours }) => [
      `= ${title}`,
      ...(summary === undefined ? [] : [`~ ${summary}`]),
      ...(intro === undefined ? [] : [`> ${intro}`]),
      ...(lenses ?? []).map((lens) => `/ ${lens}`),
      ...behaviours.map(({ title, text, lens }) => {
        const group = lens === undefined ? '' : `[${lens}] `
        return `- ${group}${title === undefined ? '' : `${title}: `}${text}`
      }),
    ]),
  ]
}
