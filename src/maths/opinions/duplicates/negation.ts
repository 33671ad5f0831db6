import { readWords } from '#maths/text-difference/index.ts'

/** Words with which English says no. */
const noes: ReadonlySet<string> = new Set(
  `no not never none nobody nothing nowhere neither nor without cannot cant dont doesnt didnt isnt arent wasnt werent
  wont wouldnt shouldnt couldnt mustnt neednt hasnt havent hadnt hardly scarcely barely stop oppose reject against
  refuse ban`.split(/\s+/),
)

/**
 * How often a text says no. Two texts that say it a different number of times may be opposites, however alike they
 * look; a yes or no would miss “not … and not”.
 */
export const countNegations = (text: string): number =>
  readWords(text.toLowerCase()).filter((word) => {
    const plain = word.replaceAll('’', "'")
    return noes.has(plain) || plain.endsWith("n't")
  }).length
