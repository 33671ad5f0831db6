/** Something that happened, as those who follow get it: its number, and what the house drew of it, as HTML. */
export type Piece = { number: number; html: string }

/** News as a stream of server-sent events has them: one message with all the pieces, under the last one's number. */
export function messageOf(pieces: readonly Piece[]): Buffer {
  const lines = pieces
    .map(({ html }) => html)
    .join('')
    // A line of its own begins with its own word; a lone carriage return would end one as well.
    .split(/\r\n|\r|\n/)
    .map((line) => `data: ${line}\n`)
  return Buffer.from(`id: ${pieces.at(-1)?.number}\n${lines.join('')}\n`)
}
