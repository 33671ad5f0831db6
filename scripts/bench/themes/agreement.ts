/** How well what was found tells apart what is known: each text's theme beside where it came from. */
export type Agreement = {
  /** The share of texts that stand where most come from the same source. */
  purity: number
  /** The same if all stood in one theme. */
  chance: number
  /** Mutual information of themes and sources, 0 for none and 1 for the same. */
  information: number
}

export function compareThemes(pairs: readonly (readonly [theme: string, source: string])[]): Agreement {
  const themes = count(pairs.map(([theme]) => theme))
  const sources = count(pairs.map(([, source]) => source))
  const cells = count(pairs.map((pair) => pair.join('\0')))
  const inMost = new Map<string, number>()
  let shared = 0
  for (const [cell, many] of cells) {
    const [theme = '', source = ''] = cell.split('\0')
    inMost.set(theme, Math.max(inMost.get(theme) ?? 0, many))
    const expected = ((themes.get(theme) ?? 0) * (sources.get(source) ?? 0)) / pairs.length
    shared += (many / pairs.length) * Math.log(many / expected)
  }
  const both = spread(themes, pairs.length) + spread(sources, pairs.length)
  return {
    purity: [...inMost.values()].reduce((sum, many) => sum + many, 0) / pairs.length,
    chance: Math.max(...sources.values()) / pairs.length,
    information: both === 0 ? 0 : (2 * shared) / both,
  }
}

function count(all: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1)
  return counts
}

const spread = (counts: ReadonlyMap<string, number>, all: number) =>
  -[...counts.values()].reduce((sum, many) => sum + (many / all) * Math.log(many / all), 0)
