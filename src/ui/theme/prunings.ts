/**
 * What nhsuk-frontend brings and no page of the house uses: components on dark fields, the NHS header's and
 * footer's own parts, floats and widths of its grid's helpers. Less to fetch on a slow line.
 */
const unused = [
  /--reverse/,
  /\.nhsuk-(?:header|footer|hero|logo|image|code|login)/,
  /\.nhsuk-(?:card|button)--(?:clickable-nav|login)/,
  /\.nhsuk-u-(?:static|float|clear|nhs|text-align|one-|two-|three-|full|dynamic|link-nowrap|top-and)/,
  /\.nhsuk-u-(?:padding|static)|\.nhsuk-u-margin-(?:left|right)/,
  /\.nhsuk-(?:scroll|expander)/,
  /\.nhsuk-card--(?:care|feature|primary|top-task|secondary-button)|\.nhsuk-card__(?:image|img)/,
  /\.nhsuk-tag--(?:white|orange)/,
  // What only a script makes that the house does not run: a field that files are dropped on.
  /\.nhsuk-file-upload__(?!input)/,
]

/** Leaves out of a compiled sheet the rules that no page of the house uses. Takes Sass's expanded output. */
export const withoutUnused = (css: string): string =>
  withRules(withoutPrint(css), (selector) => !unused.some((pattern) => pattern.test(selector)))

/** What only pages with a form use: a visitor who reads need not fetch it. */
const ofForms =
  /\.(?:nhsuk-(?:file-upload|input|checkboxes|radios|textarea|character-count|error-|fieldset|search-input|select|date-input|form-group|hint|label|task-list)|cw-draft)/

/** What only pages of meetings use: conversations, and a month of events. */
const ofMeetings = /\.cw-(?:met|times|messages|month)(?![a-z])/

/** What only boards use. */
const ofBoards = /\.cw-(?:wall|own_|boards|board-code|press|follow)(?![a-z-])/

/** What only a few pages of frameworks use: crosswalks, paths, posters; why a phrase changed, and what members note. */
const ofWordings =
  /\.cw-(?:crosswalk|gaps|candidate|question|course|said|echoes|poster|pocket|why|notes)(?![a-z-])/

export type Sheets<Sheet> = { every: Sheet; forms: Sheet; meetings: Sheet; boards: Sheet; wordings: Sheet }

const parts = [ofForms, ofMeetings, ofBoards, ofWordings]

/** Parts a sheet: for every page, for those with a form, for meetings, boards and wordings. Each keeps its order. */
export const partSheets = (css: string): Sheets<string> => ({
  every: withRules(css, (selector) => !parts.some((kind) => kind.test(selector))),
  forms: withRules(withoutFaces(css), (selector) => ofForms.test(selector)),
  meetings: withRules(withoutFaces(css), (selector) => ofMeetings.test(selector)),
  boards: withRules(withoutFaces(css), (selector) => ofBoards.test(selector)),
  wordings: withRules(withoutFaces(css), (selector) => ofWordings.test(selector)),
})

/** The sheet with those rules whose selectors are wanted; of a list of selectors, the wanted ones. */
function withRules(css: string, isWanted: (selector: string) => boolean): string {
  return css.replace(/([^{};]+)(\{[^{}]*\})/g, (rule, prelude: string, block: string) => {
    if (prelude.includes('@')) return rule
    const kept = selectorsOf(prelude).filter(isWanted)
    return kept.length === 0 ? '' : kept.join(',') + block
  })
}

const withoutFaces = (css: string) => css.replace(/@(?:font-face|page)[^{]*\{[^{}]*\}/g, '')

/** Splits a list of selectors at its commas, but not at those inside `:not(…)`. */
const selectorsOf = (prelude: string): string[] => prelude.split(/,(?![^()]*\))/)

/** Print is composed by us as a whole (styles/_paper.scss), in a hundredth of the rules. */
function withoutPrint(css: string): string {
  return css.replace(/@media print[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
}
