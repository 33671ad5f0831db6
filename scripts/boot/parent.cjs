'use strict'
const fs = require('node:fs')

/**
 * Ends this process in good order when whoever started it is gone without passing a signal on: npm that was
 * killed, the shell between npm and us, or the older Node that ran us again. A house that nobody sees would
 * else hold its port and its database.
 */
function endWithParent() {
  if (process.channel) {
    process.on('disconnect', end)
    process.channel.unref()
  }
  // Started by hand (nohup node scripts/boot.cjs start &) it may well outlive its terminal.
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const npm = findNpmAbove(parent)
  const watch = setInterval(() => {
    if (process.ppid === parent && findNpmAbove(parent) === npm) return
    clearInterval(watch)
    end()
  }, 500)
  watch.unref()
}

const end = () => process.kill(process.pid, 'SIGTERM')

/** npm runs a script through "sh -c": the process above that shell. Null where /proc is not to be read. */
function findNpmAbove(shell) {
  try {
    if (fs.readFileSync(`/proc/${shell}/cmdline`, 'utf8').split('\0')[1] !== '-c') return null
    const stat = fs.readFileSync(`/proc/${shell}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]
  } catch {
    return null
  }
}

module.exports = { endWithParent }
