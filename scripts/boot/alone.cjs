'use strict'
const fs = require('node:fs')
const path = require('node:path')
const { root, say } = require('./root.cjs')

/**
 * Does the work while no other process of this checkout does such work: two starts at once must not both
 * install.
 */
async function alone(work) {
  const lock = path.join(root, 'var', 'boot.lock')
  fs.mkdirSync(path.dirname(lock), { recursive: true })
  let told = false
  while (!take(lock)) {
    if (isLeft(lock)) clear(lock)
    else if (!told) {
      say('Waiting for another start of this checkout, which installs or builds')
      told = true
    }
    await new Promise((done) => setTimeout(done, 100))
  }
  const beat = setInterval(() => isOurs(lock) && touch(lock), 1000)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    if (isOurs(lock)) fs.rmSync(lock, { force: true })
  }
}

function take(lock) {
  try {
    fs.writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

/** A holder that was killed has no process, or no longer touches its file. */
function isLeft(lock) {
  try {
    if (Date.now() - fs.statSync(lock).mtimeMs > 15_000) return true
    const pid = Number(fs.readFileSync(lock, 'utf8'))
    if (pid) process.kill(pid, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

/** Removes a dead holder's lock. One at a time: else a slow second would remove the first one's fresh lock. */
function clear(lock) {
  const gate = `${lock}.clearing`
  try {
    fs.mkdirSync(gate)
  } catch {
    const made = fs.statSync(gate, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - made > 5000) fs.rmSync(gate, { recursive: true, force: true })
    return
  }
  try {
    if (isLeft(lock)) fs.rmSync(lock, { force: true })
  } finally {
    fs.rmSync(gate, { recursive: true, force: true })
  }
}

/** One that was held up for long may find its lock with somebody else. */
function isOurs(lock) {
  try {
    return Number(fs.readFileSync(lock, 'utf8')) === process.pid
  } catch {
    return false
  }
}

function touch(lock) {
  try {
    fs.utimesSync(lock, new Date(), new Date())
  } catch {
    // Somebody took the lock away; the work goes on.
  }
}

module.exports = { alone }
