import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import type { Evidence } from '../evidence.ts'
import { fileNames, writeFile } from './files.ts'

/** Packs all files of a round into one. */
export async function packEvidence(evidence: Evidence, { at }: { at: Date }): Promise<Buffer> {
  const zip = new ZipFile()
  for (const name of fileNames) zip.addBuffer(Buffer.from(writeFile(name, evidence)), name, { mtime: at })
  zip.end()
  return await buffer(zip.outputStream)
}
