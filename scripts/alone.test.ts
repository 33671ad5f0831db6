import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { houseRoot } from '#platform/root.ts'

let checkout: string
let lock: string

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'commonweal-alone-'))
  lock = join(checkout, 'var', 'boot.lock')
  mkdirSync(join(checkout, 'scripts', 'boot'), { recursive: true })
  mkdirSync(join(checkout, 'var'))
  for (const name of ['alone.cjs', 'root.cjs'])
    copyFileSync(join(houseRoot, 'scripts', 'boot', name), join(checkout, 'scripts', 'boot', name))
})

afterEach(() => rmSync(checkout, { recursive: true, force: true }))

/** A start that works for a while and notes when; a slow one is held up just before it removes the dead lock. */
async function start(name: string, { heldUpMs = 0 } = {}): Promise<void> {
  const program = `
    const fs = require('node:fs')
    const pause = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
    const remove = fs.rmSync
    let heldUp = ${heldUpMs}
    fs.rmSync = (path, how) => {
      if (path === ${JSON.stringify(lock)} && heldUp > 0) pause(heldUp), (heldUp = 0)
      remove(path, how)
    }
    const note = (word) => fs.appendFileSync(${JSON.stringify(join(checkout, 'notes'))}, word + ' ${name}\\n')
    const { alone } = require(${JSON.stringify(join(checkout, 'scripts', 'boot', 'alone.cjs'))})
    alone(async () => {
      note('begins')
      await new Promise((done) => setTimeout(done, 1500))
      note('ends')
    })`
  const child = spawn(process.execPath, ['-e', program], { stdio: 'ignore' })
  expect(await once(child, 'exit')).toEqual([0, null])
}

const notes = () => readFileSync(join(checkout, 'notes'), 'utf8').trimEnd().split('\n')

describe('starts of one checkout at the same time', () => {
  test('work one after the other', async () => {
    await Promise.all(['one', 'other'].map((name) => start(name)))
    const [first, second, third, fourth] = notes()
    expect([first?.split(' ')[0], third?.split(' ')[0]]).toEqual(['begins', 'begins'])
    expect([second, fourth]).toEqual([first, third].map((line) => line?.replace('begins', 'ends')))
  })

  test('after one that was killed, too, when one of them is slow to clear up', async () => {
    writeFileSync(lock, '4194000')
    await Promise.all([start('slow', { heldUpMs: 1000 }), start('quick')])
    expect(notes().map((line) => line.split(' ')[0])).toEqual(['begins', 'ends', 'begins', 'ends'])
  })
})
