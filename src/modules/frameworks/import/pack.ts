import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { encodings } from '#platform/text-file.ts'
import { mostBytes } from '../file/read-framework.ts'
import type { Brought } from './read-import.ts'

/**
 * Packs what was brought so that a form can carry it to the next page to the letter. A browser changes the ends of
 * lines in a form's fields, and a file must come out as it went in.
 */
export const pack = (brought: Brought): string =>
  deflateRawSync(Buffer.from(JSON.stringify(brought))).toString('base64url')

/** What was packed; null where somebody changed it on the way. */
export function unpack(packed: string): Brought | null {
  try {
    const inflated = inflateRawSync(Buffer.from(packed, 'base64url'), { maxOutputLength: 7 * mostBytes })
    const { text, fileName, encoding: given }: Record<string, unknown> = JSON.parse(inflated.toString())
    const encoding = encodings.find((one) => one === given)
    return typeof text === 'string' && typeof fileName === 'string' && !text.includes('\0')
      ? { text, fileName, ...(encoding && { encoding }) }
      : null
  } catch {
    // Not what we packed: the editor is asked to bring the file again.
    return null
  }
}
