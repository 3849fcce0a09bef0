import { execFile } from 'node:child_process'
import { accessSync, constants, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { BaseError } from '@openledger/base'

/** The programs of others that a network runs, at the versions that it was tested with. */
export const programs = {
  cometbft: { module: 'github.com/cometbft/cometbft/cmd/cometbft', version: 'v0.38.19', env: 'COMETBFT' },
  geth: { module: 'github.com/ethereum/go-ethereum/cmd/geth', version: 'v1.16.9', env: 'GETH' },
} as const

export type Program = keyof typeof programs

/** Where programs are installed that are not on PATH. */
const ownFolder = join(homedir(), '.cache', 'openledger', 'bin')

/** A program's path: named by its variable (COMETBFT, GETH), on PATH, in ~/go/bin, or installed by us before. */
export function findProgram(program: Program): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), join(homedir(), 'go', 'bin')]
  const { env, version } = programs[program]
  const files = [
    process.env[env],
    ...folders.map(folder => join(folder, program)),
    join(ownFolder, `${program}-${version}`, program),
  ]
  return files.find(file => {
    if (!file) return false
    try {
      accessSync(file, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/**
 * A program's path, installed with Go at its pinned version where it is nowhere yet (minutes, once).
 *
 * @throws BaseError `node/program-missing` where it is absent and cannot be installed.
 */
export async function ensureProgram(program: Program, note: (text: string) => void): Promise<string> {
  const found = findProgram(program)
  if (found !== undefined) return found
  const { module, version, env } = programs[program]
  const folder = join(ownFolder, `${program}-${version}`)
  mkdirSync(folder, { recursive: true })
  note(`Installing ${program} ${version} with Go; this takes minutes, once …`)
  try {
    // Go checks what it downloads against the checksum database.
    await promisify(execFile)('go', ['install', `${module}@${version}`], {
      env: { ...process.env, GOBIN: folder },
      maxBuffer: 16 * 1024 * 1024,
    })
  } catch (cause) {
    const { code, stderr } = cause as { code?: unknown; stderr?: string }
    throw new BaseError(`${program} is not on this machine and could not be installed.`, {
      code: 'node/program-missing',
      facts: { program, version, reason: code === 'ENOENT' ? 'there is no Go' : (stderr ?? '').trim().slice(-300) },
      hint: `Install Go, or ${program} ${version} from its releases, or name its path in ${env}.`,
      cause,
    })
  }
  return join(folder, program)
}
