/** The sizes in which a photograph is kept, in pixels of one side. Screens draw two or three for each that we name. */
export const photographSizes = { small: 128, large: 512 } as const
export type PhotographSize = keyof typeof photographSizes

/**
 * Where a member's photograph is. Its version is part of the address, so that a browser may keep it for good, and asks
 * anew when there is another.
 */
export const photographAddress = (memberId: string, version: string, size: PhotographSize) =>
  `/members/${memberId}/photograph/${size}?version=${version}`

/** The letters that stand in for a photograph: of the first and the last name. */
export function initialsOf(name: string): string {
  const names = name.split(/\s+/).filter((word) => /^[\p{L}\p{N}]/u.test(word))
  const first = [...(names[0] ?? '')][0] ?? ''
  const last = names.length > 1 ? ([...(names.at(-1) ?? '')][0] ?? '') : ''
  return `${first}${last}`.toLocaleUpperCase('en-GB')
}
