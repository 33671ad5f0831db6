'use strict'
const fs = require('node:fs')
const path = require('node:path')
const { root, Problem } = require('./root.cjs')

/**
 * The Node that the project runs on: the one that came with its packages, or on a Mac, for which there is no
 * such package, the one of the system when it is new enough.
 */
function findNode() {
  const windows = process.platform === 'win32'
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`
  const own = path.join(root, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node')
  if (fs.existsSync(own)) return fs.realpathSync(own)

  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return fs.realpathSync(process.execPath)
  throw new Problem(
    `Commonweal brings no Node of its own for ${process.platform}-${process.arch}, ` +
      `and this is Node ${process.versions.node}.\n` +
      'Install Node 24 from https://nodejs.org (or "brew install node@24"), then run the same command again.',
  )
}

module.exports = { findNode }
