'use strict'
const path = require('node:path')

/** The folder of this checkout. */
const root = path.resolve(__dirname, '..', '..')

/** Tells the person at the terminal; standard output is for what a command answers. */
const say = (line) => process.stderr.write(`${line}\n`)

/** What the person can mend: shown as its sentence, without a stack. */
class Problem extends Error {}

module.exports = { root, say, Problem }
