#!/usr/bin/env node
'use strict'
// npx commonweal <command>: installs and builds when that is due, then runs src/cli.ts.
process.argv.splice(2, 0, 'cli')
require('../scripts/boot.cjs')
