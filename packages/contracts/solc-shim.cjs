#!/usr/bin/env node
// Lets forge compile with npm's solc-js: the two calls that forge makes of a native compiler.
const solc = require('solc')

if (process.argv.includes('--version')) {
  process.stdout.write(`solc, the solidity compiler commandline interface\nVersion: ${solc.version()}\n`)
} else if (process.argv.includes('--standard-json')) {
  const input = JSON.parse(require('node:fs').readFileSync(0, 'utf8'))
  // For coverage forge switches the optimizer off, and then the code that encodes our larger structs leaves the stack.
  // The Yul part alone cures that: it touches no Solidity, so every line still has its own place in the code.
  if (!input.settings.optimizer?.enabled)
    input.settings.optimizer = { enabled: false, details: { yul: true, yulDetails: { stackAllocation: true } } }
  process.stdout.write(solc.compile(JSON.stringify(input)))
} else {
  process.stderr.write(`solc-shim: ${process.argv.slice(2).join(' ')} is not supported\n`)
  process.exit(1)
}
