/** Joins class names, leaving out those that do not apply. */
export const classes = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ')

/**
 * The class for one of several looks, such as a size; none, where the class given by hand names another. Two
 * of them on one element would leave the look to the order of the style sheet.
 */
export function lookClass(prefix: string, look: string | number | undefined, given: string | undefined) {
  return look === undefined || given?.includes(prefix) ? undefined : `${prefix}${look}`
}
