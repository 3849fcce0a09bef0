import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const version = '3.22.1'

/** The packages with ready-made libraries for the processor alone. */
const platforms: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-arm64': 'mac-arm64-metal',
  'darwin-x64': 'mac-x64',
  'win32-x64': 'win-x64',
}

/**
 * Installs node-llama-cpp into a folder of its own, outside the workspace, once (`LLAMA_FOLDER` names it); undefined where
 * that does not work. Gives the file to import.
 */
export function installLlama(): { entry: string; version: string } | undefined {
  const platform = platforms[`${process.platform}-${process.arch}`]
  if (!platform) return undefined
  const folder = process.env.LLAMA_FOLDER ?? path.join(tmpdir(), `openledger-node-llama-cpp-${version}`)
  const entry = path.join(folder, 'node_modules', 'node-llama-cpp', 'dist', 'index.js')
  if (!existsSync(entry)) {
    const packages = [`node-llama-cpp@${version}`, `@node-llama-cpp/${platform}@${version}`]
    // Without the optional packages, that is without libraries for graphics cards.
    const words = ['install', '--prefix', folder, '--ignore-scripts', '--omit=optional', '--no-audit', '--no-fund']
    try {
      execFileSync('npm', [...words, ...packages], { stdio: process.env.BENCH_VERBOSE ? 'inherit' : 'ignore' })
    } catch {
      return undefined
    }
  }
  return { entry, version: `node-llama-cpp ${version}` }
}
