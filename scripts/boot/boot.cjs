'use strict'
const { spawn } = require('node:child_process')
const fs = require('node:fs')
const path = require('node:path')
const { pathToFileURL } = require('node:url')
const { bundleScript, ensureBuilt } = require('./build.cjs')
const { ensureInstalled } = require('./install.cjs')
const { findNode } = require('./node.cjs')
const { endWithParent } = require('./parent.cjs')
const { root, say, Problem } = require('./root.cjs')

/**
 * Does what a command needs first (install, the right Node, build), each only when it is due, and then
 * becomes that command: the same process goes on as the house, so that signals and exit codes have nobody to
 * pass through.
 */
async function boot(command, args) {
  try {
    if (!command || !isCommand(command))
      throw new Problem(`Say what to run: npm start, or npm run ${listScripts().join(', ')}.`)
    const needsAll = command !== 'start' && command !== 'cli' && command !== 'build'
    await ensureInstalled({ needsAll })
    const node = findNode()
    endWithParent()
    if (node !== fs.realpathSync(process.execPath)) return runAgain(node, [command, ...args])

    process.setSourceMapsEnabled(true)
    // A command's files (backup FILE) are meant from where the person stands.
    if (command !== 'cli') process.chdir(root)
    if (command === 'start' || command === 'cli') await ensureBuilt()
    const file =
      command === 'start' ? 'dist/server.js' : command === 'cli' ? 'dist/cli.js' : await bundleScript(command)
    await become(path.join(root, file), args)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    say(error.message)
    process.exit(1)
  }
}

/** "cli" is for bin/commonweal.cjs and "build" for ourselves; the rest are the scripts of package.json. */
const isCommand = (command) => ['cli', 'build', ...listScripts()].includes(command)

const listScripts = () =>
  Object.keys(JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).scripts)

/** Runs this same command with the Node that the project runs on, and ends as it ends. */
function runAgain(node, words) {
  const entry = path.join(root, 'scripts', 'boot.cjs')
  const child = spawn(node, [entry, ...words], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

async function become(file, args) {
  process.argv = [process.execPath, file, ...args]
  await import(pathToFileURL(file).href)
}

module.exports = { boot }
