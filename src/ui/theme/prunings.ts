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
]

/** Leaves out of a compiled sheet the rules that no page of the house uses. Takes Sass's expanded output. */
export function withoutUnused(css: string): string {
  return withoutPrint(css).replace(/([^{};]+)(\{[^{}]*\})/g, (rule, prelude: string, block: string) => {
    if (prelude.includes('@')) return rule
    const kept = selectorsOf(prelude).filter((selector) => !unused.some((pattern) => pattern.test(selector)))
    return kept.length === 0 ? '' : kept.join(',') + block
  })
}

/** Splits a list of selectors at its commas, but not at those inside `:not(…)`. */
const selectorsOf = (prelude: string): string[] => prelude.split(/,(?![^()]*\))/)

/** Print is composed by us as a whole (styles/_paper.scss), in a hundredth of the rules. */
function withoutPrint(css: string): string {
  return css.replace(/@media print[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
}
