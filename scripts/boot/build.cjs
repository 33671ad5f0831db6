'use strict'
const { spawn } = require('node:child_process')
const { createHash } = require('node:crypto')
const fs = require('node:fs')
const path = require('node:path')
const { alone } = require('./alone.cjs')
const { root, say, Problem } = require('./root.cjs')

const stamp = path.join(root, 'dist', '.built-from')
const sources = ['src', 'scripts', 'package.json', 'package-lock.json', 'tsconfig.json']

/** Builds dist/ when a source has changed since it was built. */
async function ensureBuilt() {
  if (isBuilt()) return
  await alone(async () => {
    if (isBuilt()) return
    say('Building')
    const from = describeSources()
    await runBuild()
    fs.writeFileSync(stamp, from)
  })
}

const isBuilt = () => fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === describeSources()

/**
 * A short word for the state of the sources: their paths, sizes and times, which is quicker than what they
 * say.
 */
function describeSources() {
  const hash = createHash('sha256')
  const visit = (name) => {
    const stat = fs.statSync(path.join(root, name))
    if (stat.isDirectory())
      for (const each of fs.readdirSync(path.join(root, name)).sort()) visit(path.join(name, each))
    else hash.update(`${name} ${stat.size} ${stat.mtimeMs}\n`)
  }
  for (const name of sources) visit(name)
  return hash.digest('hex')
}

/** In a process of its own: the house need not carry the memory that the style sheets' compiler took. */
function runBuild() {
  const child = spawn(process.execPath, [path.join(root, 'scripts', 'boot.cjs'), 'build'], {
    cwd: root,
    stdio: ['ignore', process.stderr, 'inherit'],
  })
  return new Promise((done, fail) => {
    child.on('exit', (code) =>
      code === 0 ? done() : fail(new Problem('The build failed; it says above why.')),
    )
  })
}

/** Makes dist/scripts/<name>.js of scripts/<name>.ts. */
async function bundleScript(name) {
  const esbuild = require('esbuild')
  const { bundling } = require('./bundling.cjs')
  const outfile = path.join('dist', 'scripts', `${name}.js`)
  const entryPoints = [path.join('scripts', `${name}.ts`)]
  await esbuild.build({ ...bundling, absWorkingDir: root, entryPoints, outfile }).catch(() => {
    throw new Problem(`scripts/${name}.ts could not be bundled; esbuild says above why.`)
  })
  await esbuild.stop()
  return outfile
}

module.exports = { bundleScript, ensureBuilt }
