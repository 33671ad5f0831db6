/**
 * Brings the common forms of an English word together: "analysing", "analyse" and "analyses" become "analys".
 *
 * A light rule of suffixes, in this order: possessive; plural; -ing and -ed, when a vowel and three letters
 * remain, with a doubled consonant made single; final e; final y to i. It knows no irregular forms and leaves
 * derived words ("analysis", "collaborative") apart: fewer false friends matter more here than a few missed
 * ones.
 */
export function stem(word: string): string {
  let root = word.toLowerCase().replaceAll('’', "'").replace(/'s?$/u, '')
  if (root.length > 4 && root.endsWith('ies')) root = `${root.slice(0, -3)}y`
  else if (root.length > 3 && /[^s]s$/u.test(root) && !/(?:us|is)$/u.test(root)) root = root.slice(0, -1)

  const inflected = /^(?<stem>.*[aeiouy].*)(?:ing|ed)$/u.exec(root)?.groups?.stem
  if (inflected !== undefined && inflected.length > 2)
    root = /(?:bb|dd|ff|gg|kk|ll|mm|nn|pp|rr|tt)$/u.test(inflected) ? inflected.slice(0, -1) : inflected

  if (root.length > 3) root = root.replace(/e$/u, '').replace(/y$/u, 'i')
  return root
}
