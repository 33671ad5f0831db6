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

/** What only conversations use in which people vote on statements. */
const ofOpinions = /\.cw-(?:ballot|answers|opinion-map)(?![a-z-])/

/** What only a few pages of frameworks use: crosswalks, paths, posters, and what an editor decides of a link. */
const ofWordings = /\.cw-(?:crosswalk|gaps|candidate|question|course|said|echoes|poster|pocket)(?![a-z-])/

/** What led to a changed phrase, and what members note beside a wording. */
const ofNotes = /\.cw-(?:why|notes)(?![a-z-])/

/** Components that stand on few pages: what was just done, warnings, tabs, the way to the next page. */
const ofFew =
  /\.nhsuk-(?:notification-banner|panel|warning-callout|contents-list|tabs|do-dont|action-link|pagination)(?![a-z])/

const parts = {
  forms: ofForms,
  meetings: ofMeetings,
  boards: ofBoards,
  opinions: ofOpinions,
  wordings: ofWordings,
  notes: ofNotes,
  few: ofFew,
}

export type Sheets<Sheet> = Record<'every' | keyof typeof parts, Sheet>

/** Parts a sheet: what every page needs, and what only those of each kind do. Each keeps its order. */
export function partSheets(css: string): Sheets<string> {
  const kinds = Object.values(parts)
  const bare = withoutFaces(css)
  const only = (kind: RegExp) => withRules(bare, (selector) => kind.test(selector))
  return {
    every: withRules(css, (selector) => !kinds.some((kind) => kind.test(selector))),
    forms: only(parts.forms),
    meetings: only(parts.meetings),
    boards: only(parts.boards),
    opinions: only(parts.opinions),
    wordings: only(parts.wordings),
    notes: only(parts.notes),
    few: only(parts.few),
  }
}

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
