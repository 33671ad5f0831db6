import { randomInt } from 'node:crypto'

/** Letters and figures that nobody takes for one another, read out on a bad line. */
const signs = '2346789ABCDEFGHJKMNPQRTVWXYZ'

/** A reference to be read out and written down, as in "K7M3-Q9RT". It lets nobody in anywhere. */
export function newReference(): string {
  const four = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')
  return `${four()}-${four()}`
}
