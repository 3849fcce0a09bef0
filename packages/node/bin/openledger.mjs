#!/usr/bin/env node
// Starts the command line under Node 24, whichever Node (20 or newer) was asked to. Plain JavaScript on purpose.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// Said once by Node for `node:sqlite`, which is a settled choice here.
const flags = ['--disable-warning=ExperimentalWarning']

if (Number(process.versions.node.split('.')[0]) >= 24) {
  // Started by another process of ours: when that one is gone, even by kill -9, nobody would stop this one.
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel?.unref()
  const { main } = await import('../src/cli/main.ts')
  await main(process.argv.slice(2))
} else {
  const binary = process.platform === 'win32' ? 'node.exe' : 'node'
  const node24 = fileURLToPath(new URL(`../../../node_modules/node/bin/${binary}`, import.meta.url))
  if (!existsSync(node24)) {
    console.error(`OpenLedger needs Node 24; this is ${process.versions.node}. Run \`npm install\` in the clone first.`)
    process.exit(1)
  }
  const child = spawn(node24, [...flags, fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  // A terminal's Ctrl-C reaches the child by itself; signals sent to this process alone are handed on.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  process.on('SIGHUP', () => child.kill('SIGHUP'))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))
}
