import { expect, test } from 'vitest'
import { findThemes } from '#maths/themes/index.ts'
import { saidOfTwo } from '#test/said.ts'
import { findThemesInWorker } from './in-worker.ts'

test('themes are found in a thread of their own, and come to the same', async () => {
  const texts = Object.values(saidOfTwo)
    .flat()
    .map((words, at) => ({ id: `${at}`, words, person: `${at}` }))
  const found = await findThemesInWorker({ texts, edits: [] })
  expect(found).toEqual(findThemes(texts))
  expect(found.themes).toHaveLength(2)
})
