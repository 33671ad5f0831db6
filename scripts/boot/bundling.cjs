'use strict'

/**
 * How esbuild makes one file of ours that Node runs (Node strips types, but knows no TSX); packages stay
 * outside.
 */
const bundling = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  // A Mac may run on the system's Node 22.
  target: 'node22',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  sourcemap: 'linked',
  logLevel: 'error',
}

module.exports = { bundling }
