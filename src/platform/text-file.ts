/** How a file's words were written in bytes. We keep words; what we write is UTF-8. */
export const encodings = ['utf-8', 'utf-16', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]

/** The words of a file, and how they were written; or why it holds none that we could read. */
export type TextReading = { ok: true; text: string; encoding: Encoding } | { ok: false; reason: NoText }

/** Why a file holds no words. */
export type NoText = 'empty' | 'word' | 'pdf' | 'rtf' | 'binary'

const signatures: readonly { reason: 'word' | 'pdf' | 'rtf'; bytes: readonly number[] }[] = [
  { reason: 'word', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { reason: 'word', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { reason: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46] },
  { reason: 'rtf', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
]

/**
 * Reads the words of a file in the encodings that people's programs write: UTF-8 (its mark at the beginning is
 * kept, so that the file can be given back to the letter), UTF-16, and Windows-1252, as older versions of Word save
 * plain text.
 */
export function readText(bytes: Uint8Array): TextReading {
  const known = signatures.find(({ bytes: begin }) => begin.every((byte, index) => bytes[index] === byte))
  if (known) return { ok: false, reason: known.reason }
  const wide = wideEncodingOf(bytes)
  if (wide) return finish(decode(wide, bytes) ?? '', 'utf-16')
  const narrow = decode('utf-8', bytes)
  if (narrow !== null) return finish(narrow, 'utf-8')
  return finish(decode('windows-1252', bytes) ?? '', 'windows-1252')
}

function decode(label: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252', bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    // Not written so: the caller tries the next encoding.
    return null
  }
}

/** By its mark, or, without one, by the noughts that stand in every other byte of plain English. */
function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 400)
  if (start.length < 4 || start.length % 2 !== 0) return null
  const noughts = [0, 0]
  for (const [index, byte] of start.entries())
    if (byte === 0) noughts[index % 2] = (noughts[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = noughts
  if (odd > start.length / 4 && even === 0) return 'utf-16le'
  if (even > start.length / 4 && odd === 0) return 'utf-16be'
  return null
}

function finish(text: string, encoding: Encoding): TextReading {
  // In UTF-8 the mark is part of the file; in UTF-16 it only said which way round the bytes stand.
  const words = encoding === 'utf-16' ? text.replace(/^\ufeff/, '') : text
  if (words.replace(/^\ufeff/, '').trim() === '') return { ok: false, reason: 'empty' }
  // oxlint-disable-next-line no-control-regex -- because control characters tell a file that is no text
  if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(words)) return { ok: false, reason: 'binary' }
  return { ok: true, text: words, encoding }
}
