import type { FastifyRequest } from 'fastify'
import { BadRequest } from '../errors.ts'
import type { Body, SentFile } from '../route.ts'

/** The letters of all fields together, as for a form without files; the files beside them have their own limit. */
const mostInAll = 1_200_000

type Sent = { body: Body; files: SentFile[]; tooLong: string[] }

type Limits = {
  largestFile: number
  /** The most bytes in a field of which more may come: that is told, and not refused. */
  mostTyped?: number | undefined
}

/** Reads a form that came without files. */
export function readFields(request: FastifyRequest): Sent {
  const fields = request.body
  if (fields === undefined || fields === null) return { body: {}, files: [], tooLong: [] }
  if (typeof fields !== 'object') throw new BadRequest('This is not a form that the house knows.', 415)
  return {
    body: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, clean(value)])),
    files: [],
    tooLong: [],
  }
}

/**
 * Reads a form with files. The token is its first field, and nothing more is read until it was checked, so that
 * a stranger cannot make the house hold his files.
 */
export async function readParts(
  request: FastifyRequest,
  { largestFile, mostTyped }: Limits,
  check: (token: unknown) => void,
): Promise<Sent> {
  const body: Record<string, string | string[]> = {}
  const files: SentFile[] = []
  const tooLong: string[] = []
  const most = mostInAll + (mostTyped ?? 0)
  let first = true
  let typed = 0
  for await (const part of partsOf(request, { fileSize: largestFile, fieldSize: mostTyped ?? 1_100_000 })) {
    if (first) check(part.type === 'field' && part.fieldname === 'token' ? part.value : undefined)
    first = false
    if (part.type === 'file') {
      const content = await part.toBuffer().catch(() => {
        throw new BadRequest(`The file is larger than ${inSize(largestFile)}. Choose a smaller one.`, 413)
      })
      if (part.filename) files.push({ field: part.fieldname, fileName: part.filename, content })
    } else if (mostTyped !== undefined && part.valueTruncated) {
      // Half of a list would be sent off as if it were all of it.
      tooLong.push(part.fieldname)
    } else {
      const value = clean(part.value)
      typed += part.fieldname.length + String(value).length
      if (typed > most)
        throw new BadRequest('What was typed is too much for one form. Send less at a time.', 413)
      // A field may be called "constructor".
      const earlier = Object.hasOwn(body, part.fieldname) ? body[part.fieldname] : undefined
      body[part.fieldname] = earlier === undefined ? value : [earlier, value].flat()
    }
  }
  if (first) check(undefined)
  return { body, files, tooLong }
}

/** The parts as they arrive. A body that is no such form, or ends half way, is the sender's mistake, not ours. */
async function* partsOf(request: FastifyRequest, sizes: { fileSize: number; fieldSize: number }) {
  const limits = { ...sizes, files: 5, fields: 200 }
  try {
    yield* request.parts({ limits })
  } catch (error) {
    // What is too large says so itself; the parser's other errors are plain ones.
    if (error instanceof BadRequest || (error instanceof Error && 'statusCode' in error)) throw error
    throw new BadRequest('The form did not arrive whole. Send it again.')
  }
}

/** PostgreSQL's text holds no NUL; browsers send line ends as CR LF. Everything else stays as typed. */
function clean(value: unknown): string | string[] {
  if (Array.isArray(value)) return value.map((one) => String(clean(one)))
  return String(value ?? '')
    .replaceAll('\0', '')
    .replaceAll('\r\n', '\n')
}

const inSize = (bytes: number) =>
  bytes >= 1_000_000 ? `${bytes / 1_000_000} MB` : `${Math.round(bytes / 1000)} KB`
