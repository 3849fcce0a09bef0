#!/usr/bin/env node
// Lets forge compile with npm's solc-js: the two calls that forge makes of a native compiler.
const solc = require('solc')

if (process.argv.includes('--version')) {
  process.stdout.write(`solc, the solidity compiler commandline interface\nVersion: ${solc.version()}\n`)
} else if (process.argv.includes('--standard-json')) {
  process.stdout.write(solc.compile(require('node:fs').readFileSync(0, 'utf8')))
} else {
  process.stderr.write(`solc-shim: ${process.argv.slice(2).join(' ')} is not supported\n`)
  process.exit(1)
}
