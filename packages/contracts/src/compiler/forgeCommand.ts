import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { packageRoot } from './compilerInput.ts'

/**
 * How to run forge on this package: the binary from npm, and where the imports lie.
 *
 * forge leaves sources outside its root out of the compiler's input unless their remappings are absolute, so these
 * cannot stand in foundry.toml.
 *
 * @returns undefined where npm has no forge for this platform
 */
export function forgeCommand(args: readonly string[]): forgeCommand.Result | undefined {
  const binary = forgeBinary()
  if (binary === undefined) return undefined
  const remappings = [
    `@openzeppelin/=${dirname(packageFolder('@openzeppelin/contracts'))}/`,
    `forge-std/=${join(packageFolder('@layerzerolabs/toolbox-foundry'), 'lib/forge-std')}/`,
  ]
  return {
    file: binary,
    args: [...args, '--offline', ...remappings.flatMap(remapping => ['--remappings', remapping])],
    cwd: packageRoot,
    // The compiler's shim starts with `env node`: it shall find this one.
    env: { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ''}` },
  }
}

export declare namespace forgeCommand {
  type Result = { file: string; args: string[]; cwd: string; env: NodeJS.ProcessEnv }
}

function forgeBinary(): string | undefined {
  const cpu = process.arch === 'x64' ? 'amd64' : process.arch
  const forPlatform = `forge-${process.platform}-${cpu}`
  const file = process.platform === 'win32' ? 'forge.exe' : 'forge'
  try {
    const fromForge = createRequire(join(packageFolder('@foundry-rs/forge'), 'package.json'))
    const binary = fromForge.resolve(`@foundry-rs/${forPlatform}/bin/${file}`)
    return existsSync(binary) ? binary : undefined
  } catch {
    return undefined
  }
}

function packageFolder(name: string): string {
  return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
}
