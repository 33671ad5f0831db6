import type { Told } from './tell/tell.ts'

/** "3 letters go out at once, and 40 members find it in their digest." */
export function toldInWords({ atOnce, inDigest }: Told): string {
  if (atOnce + inDigest === 0) return 'Nobody is written to.'
  const letters = `${numbered(atOnce, 'letter goes', 'letters go')} out at once`
  const digests = `${numbered(inDigest, 'member finds', 'members find')} it in their digest`
  if (inDigest === 0) return `${letters}.`
  return atOnce === 0 ? `${digests}.` : `${letters}, and ${digests}.`
}

const numbered = (count: number, one: string, more: string) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`
