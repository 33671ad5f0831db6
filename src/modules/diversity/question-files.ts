import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Config } from '#platform/config.ts'
import { houseRoot } from '#platform/root.ts'
import { type QuestionSetReading, readQuestionSet } from './read-question-set.ts'

/** A file with a question set, or what is wrong with it. */
export type QuestionFile = { name: string; reading: QuestionSetReading }

/** The set that a new house asks. */
export const standardVersion = '2026-05'

/** Lists the question sets to choose from: those that come with the house, and an operator's own in HOUSE_HOME. */
export async function listQuestionFiles({ houseHome }: Pick<Config, 'houseHome'>): Promise<QuestionFile[]> {
  const folders = [join(houseRoot, 'content', 'diversity'), join(resolve(houseRoot, houseHome), 'diversity')]
  const found = await Promise.all(folders.map(listFolder))
  return found.flat()
}

async function listFolder(folder: string): Promise<QuestionFile[]> {
  const names = await readdir(folder).catch(() => [])
  const files = names.filter((name) => /\.ya?ml$/.test(name)).sort()
  return await Promise.all(
    files.map(async (name) => ({
      name,
      reading: readQuestionSet(await readFile(join(folder, name), 'utf8')),
    })),
  )
}
