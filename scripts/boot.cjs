'use strict'
// The one door of every npm script: node scripts/boot.cjs <command> [arguments].
// This file is for any Node at all, however old: it only says when that is too old.
var major = Number(process.versions.node.split('.')[0])
if (major < 20) {
  console.error(
    'Commonweal needs Node 20 or newer to install itself, and this is Node ' + process.versions.node + '.',
  )
  console.error('Get a newer one from https://nodejs.org, then run the same command again.')
  process.exit(1)
}
void require('./boot/boot.cjs').boot(process.argv[2], process.argv.slice(3))
