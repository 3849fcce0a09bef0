import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const version = '3.18.0'
// The native package is named: npm skips it where it runs under an older Node than the package asks for.
const native = `@nomicfoundation/edr-${process.platform}-${process.arch}${process.platform === 'linux' ? '-gnu' : ''}`

/**
 * Installs hardhat beside the benchmarks (ignored by git) where it is not yet, and returns the folder to run it in.
 * Undefined with the reason where it cannot be had: no network, no package for this platform.
 */
export function installPeer(): { folder: string } | { reason: string } {
  const folder = join(import.meta.dirname, '../.peers/hardhat')
  if (
    !existsSync(join(folder, 'node_modules/hardhat', 'package.json')) ||
    !existsSync(join(folder, 'node_modules', native))
  ) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{"name":"peers","private":true,"type":"module"}\n')
    const npm = spawnSync(
      'npm',
      ['install', '--no-audit', '--no-fund', '--ignore-scripts', `hardhat@${version}`, `${native}@0.22.0`],
      { cwd: folder, encoding: 'utf8' },
    )
    if (npm.status !== 0) return { reason: (npm.stderr || npm.stdout || String(npm.error)).trim().slice(-300) }
  }
  writeFileSync(
    join(folder, 'hardhat.config.js'),
    `export default {
  networks: { node: { type: 'edr-simulated', chainType: 'l1', hardfork: 'prague', blockGasLimit: 60_000_000 } },
}
`,
  )
  return { folder }
}
