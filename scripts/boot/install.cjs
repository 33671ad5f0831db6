'use strict'
const { spawn } = require('node:child_process')
const { createHash } = require('node:crypto')
const fs = require('node:fs')
const path = require('node:path')
const { alone } = require('./alone.cjs')
const { root, say, Problem } = require('./root.cjs')

const modules = path.join(root, 'node_modules')
const stamp = path.join(modules, '.commonweal-installed')

/**
 * Installs the packages when they are missing or are of another package-lock.json. `needsAll`: also those
 * that only development and the tests use.
 */
async function ensureInstalled({ needsAll }) {
  if (isInstalled(needsAll)) return
  await alone(async () => {
    if (isInstalled(needsAll)) return
    say('Installing the packages of package-lock.json (half a minute or so)')
    await runNpm(['ci', '--include=optional', ...(needsAll ? ['--include=dev'] : [])])
    leaveStamp()
  })
}

function isInstalled(needsAll) {
  if (needsAll && !fs.existsSync(path.join(modules, 'vitest', 'package.json'))) return false
  if (readText(stamp) === hashLock()) return true
  if (!agreesWithLock()) return false
  leaveStamp()
  return true
}

const hashLock = () =>
  createHash('sha256')
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')

/**
 * True when somebody ran "npm ci" by hand: npm's own record of the folder, written last, then says the same.
 */
function agreesWithLock() {
  const record = readText(path.join(modules, '.package-lock.json'))
  if (!record) return false
  const installed = JSON.parse(record).packages
  const wanted = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(wanted).every(([name, { version, dev, optional, devOptional }]) => {
    if (name === '') return true
    if (!installed[name]) return Boolean(dev || optional || devOptional)
    return installed[name].version === version
  })
}

function leaveStamp() {
  try {
    fs.writeFileSync(stamp, hashLock())
  } catch {
    // Packages that another account installed: the comparison is made again next time, which is a little
    // slower.
  }
}

function readText(file) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function runNpm(args) {
  const environment = { ...process.env }
  // npx sets it to the folder in which it was called.
  delete environment.npm_config_local_prefix
  const [program, ...words] = [...endsWithUs(), ...findNpm(), ...args]
  const child = spawn(program, words, {
    cwd: root,
    env: environment,
    stdio: ['ignore', process.stderr, 'inherit'],
    shell: program === 'npm.cmd',
  })
  return new Promise((done, fail) => {
    child.on('error', (error) => fail(new Problem(`npm could not be run: ${error.message}`)))
    child.on('exit', (code) => {
      if (code === 0) done()
      else
        fail(
          new Problem(
            'The packages could not be installed; npm says above why. Then run the same command again.',
          ),
        )
    })
  })
}

/**
 * Where the kernel can see to it: when we are killed, no npm goes on in a folder in which the next start
 * works.
 */
function endsWithUs() {
  const setpriv = '/usr/bin/setpriv'
  const known = fs.existsSync(setpriv) && !fs.realpathSync(setpriv).endsWith('busybox')
  return known ? [setpriv, '--pdeathsig', 'SIGKILL'] : []
}

/** The npm that started us, run by the Node that it runs on; else the one on the PATH. */
function findNpm() {
  const started = process.env.npm_execpath ?? ''
  const cli = path.join(path.dirname(started), 'npm-cli.js')
  if (/np[mx]-cli\.js$/.test(started) && fs.existsSync(cli)) {
    return [process.env.npm_node_execpath ?? process.execPath, cli]
  }
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm']
}

module.exports = { ensureInstalled }
