import { expect, test } from 'vitest'
import { analyseOpinions } from '#maths/opinions/index.ts'
import { inventConversation } from '#test/invented-conversation.ts'
import { analyseInWorker } from './in-worker.ts'

const { conversation } = inventConversation({ kind: 'two', people: 40, statements: 30, fill: 0.8, seed: '1' })

test('opinions are analysed in a thread of their own, and come to the same', async () => {
  const { seconds, columns, ...found } = await analyseInWorker(conversation, { seed: 'x' })
  const { columns: sorted, ...here } = analyseOpinions(conversation, { seed: 'x' })
  expect(found).toEqual(here)
  expect(columns.views.every(columns.isView)).toBe(true)
  expect(columns.counts).toEqual(sorted.counts)
  expect(seconds).toBeGreaterThan(0)
})

test('a house answers others while opinions are analysed', async () => {
  let turns = 0
  const others = setInterval(() => {
    turns += 1
  }, 1)
  await analyseInWorker(conversation, { seed: 'x' })
  clearInterval(others)
  expect(turns).toBeGreaterThan(2)
})

test('whoever stops it has nothing, at once', async () => {
  const stop = new AbortController()
  const running = analyseInWorker(conversation, { seed: 'x' }, { signal: stop.signal })
  stop.abort(new Error('no longer wanted'))
  await expect(running).rejects.toThrow('no longer wanted')
  await expect(analyseInWorker(conversation, { seed: 'x' }, { signal: stop.signal })).rejects.toThrow()
})
