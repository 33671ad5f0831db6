import { createHash } from 'node:crypto'
import sharp, { type Metadata } from 'sharp'
import { photographSizes } from '../photograph.ts'

/** A photograph as the house keeps it. */
export type Developed = { version: string; small: Buffer; large: Buffer }
/** Why a file is no photograph that we can take. */
export type NoPhotograph =
  | 'empty'
  | 'heic'
  | 'moving'
  | 'other-picture'
  | 'not-a-picture'
  | 'too-many-pixels'
  | 'broken'
  | 'too-small'

/** The largest file, and the largest picture in it: a small file can unfold into more than a machine holds. */
export const largestFileBytes = 10_000_000
const mostPixels = 80_000_000
const fewestPixels = 64

/**
 * Makes of a file what others see: upright, square, in two sizes, with nothing of what the camera wrote into it (where
 * it was taken, when, by which machine). What the file is decides its content, not its name.
 */
export async function develop(file: Buffer): Promise<Developed | NoPhotograph> {
  const kind = sniff(file)
  if (kind !== 'photograph') return kind
  const metadata = await sharp(file, { limitInputPixels: false })
    .metadata()
    .catch(() => null)
  if (!metadata) return 'broken'
  const why = whyNot(metadata)
  if (why) return why
  try {
    const [small, large] = await Promise.all([
      draw(file, photographSizes.small),
      draw(file, photographSizes.large),
    ])
    return { version: createHash('sha256').update(large).digest('base64url').slice(0, 22), small, large }
  } catch {
    // The picture in it cannot be read to its end.
    return 'broken'
  }
}

const startsWith = (file: Buffer, bytes: string, at = 0) =>
  file.subarray(at, at + bytes.length).equals(Buffer.from(bytes, 'latin1'))

/** What the first bytes say that a file is. No other kind reaches the library that reads pictures. */
function sniff(file: Buffer): 'photograph' | NoPhotograph {
  if (file.length === 0) return 'empty'
  if (startsWith(file, '\xff\xd8\xff') || startsWith(file, '\x89PNG\r\n\x1a\n')) return 'photograph'
  if (startsWith(file, 'RIFF') && startsWith(file, 'WEBP', 8)) return 'photograph'
  if (startsWith(file, 'GIF8')) return 'other-picture'
  if (startsWith(file, 'ftyp', 4))
    return /^(heic|heix|heim|heis|hevc|hevx|mif1|msf1)/.test(file.toString('latin1', 8, 12))
      ? 'heic'
      : 'other-picture'
  if (startsWith(file, 'BM') || startsWith(file, 'II*\0') || startsWith(file, 'MM\0*')) return 'other-picture'
  return /<svg[\s>]/i.test(file.toString('latin1', 0, 1000)) ? 'other-picture' : 'not-a-picture'
}

function whyNot({ pages, width, height }: Metadata): NoPhotograph | null {
  if ((pages ?? 1) > 1) return 'moving'
  if (width * height > mostPixels) return 'too-many-pixels'
  return Math.min(width, height) < fewestPixels ? 'too-small' : null
}

/** A square of the picture, around what draws the eye. */
const draw = (file: Buffer, side: number) =>
  sharp(file, { limitInputPixels: mostPixels, failOn: 'truncated' })
    .autoOrient()
    .resize(side, side, { fit: 'cover', position: 'attention' })
    .flatten({ background: '#ffffff' })
    .webp({ quality: 80 })
    .timeout({ seconds: 20 })
    .toBuffer()
