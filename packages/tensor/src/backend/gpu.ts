import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { BaseError } from '@openledger/base'

/** The GPU that sessions on WebGPU run on. */
export type Gpu = {
  /** As the driver calls it; on macOS and Windows, where the driver is not asked, the programming interface. */
  name: string
  /** File of the driver, on Linux. */
  driver?: string
  /** A program that plays a GPU on the processor: right, and slow. */
  software: boolean
}

/**
 * Tells which GPU a session on WebGPU would get, by running one product on it in a process of its own: a driver that
 * crashes takes that process with it and no more.
 *
 * `env` is what that process gets on top of this one's environment, as `softwareGpu` gives it.
 *
 * @throws tensor/no-gpu, tensor/gpu-failed
 * @example
 * console.log((await findGpu()).name) // NVIDIA H100 80GB HBM3
 */
export async function findGpu(env: Readonly<Record<string, string>> = {}): Promise<Gpu> {
  const probe = fileURLToPath(new URL('./probe.ts', import.meta.url))
  const { stderr } = await promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', probe], {
    // The Vulkan loader then names the device and the driver that it opens; other platforms ignore the variable.
    env: { ...process.env, ...env, VK_LOADER_DEBUG: 'driver' },
    timeout: 60_000,
    maxBuffer: 2 ** 24,
  }).catch(cause => {
    throw failure(cause, { ...process.env, ...env })
  })
  const [, name, driver] = /Using "(.+)" with driver: "(.+)"/.exec(stderr) ?? []
  if (!name || !driver) return { name: process.platform === 'darwin' ? 'Metal' : 'Direct3D 12', software: false }
  return { name, driver, software: /swiftshader|llvmpipe|lavapipe/i.test(`${name} ${driver}`) }
}

type Environment = Readonly<Record<string, string | undefined>>

function failure(cause: { stderr?: string; code?: unknown; signal?: unknown }, env: Environment): BaseError {
  if (cause.stderr?.includes('tensor/no-gpu')) return noGpu(cause, env)
  return new BaseError('The GPU crashed, hung, or computed wrongly.', {
    code: 'tensor/gpu-failed',
    facts: { ended: String(cause.signal ?? cause.code), said: (cause.stderr ?? '').slice(-400) },
    hint: 'Update the graphics driver, or run on the CPU.',
    cause,
  })
}

/** What a session on WebGPU failed for: no GPU, with what was looked for. */
export function noGpu(cause: unknown, env: Environment = process.env): BaseError {
  return new BaseError('No GPU was found that WebGPU can use.', {
    code: 'tensor/no-gpu',
    facts: process.platform === 'linux' ? vulkanFacts(env) : { platform: process.platform },
    hint:
      process.platform === 'linux'
        ? 'Install a Vulkan driver (NVIDIA’s brings its own; Mesa 25 or later for others) and libvulkan1, or run on the CPU.'
        : 'Update the graphics driver, or run on the CPU.',
    cause,
  })
}

/**
 * The environment in which a process finds SwiftShader, the GPU in software that Chromium brings along; undefined where no
 * Chromium is. It must be there when the process starts: the loader of libraries reads it once.
 */
export function softwareGpu(): Record<string, string> | undefined {
  const folder = chromiumFolders.find(each => softwareFiles.every(file => existsSync(path.join(each, file))))
  if (!folder) return undefined
  const driver = path.join(folder, 'vk_swiftshader_icd.json')
  const libraries = [folder, process.env.LD_LIBRARY_PATH].filter(Boolean).join(path.delimiter)
  return { VK_DRIVER_FILES: driver, VK_ICD_FILENAMES: driver, LD_LIBRARY_PATH: libraries }
}

const chromiumFolders = ['/usr/lib/chromium', '/usr/lib/chromium-browser', '/opt/google/chrome', '/opt/chromium']
const softwareFiles = ['libvulkan.so.1', 'libvk_swiftshader.so', 'vk_swiftshader_icd.json']

const libraryFolders = [
  '/usr/lib',
  '/usr/lib64',
  '/usr/local/lib',
  '/usr/lib/x86_64-linux-gnu',
  '/usr/lib/aarch64-linux-gnu',
]
const driverFolders = ['/usr/share/vulkan/icd.d', '/usr/local/share/vulkan/icd.d', '/etc/vulkan/icd.d']

function vulkanFacts(env: Environment): Record<string, string> {
  const paths = [...(env.LD_LIBRARY_PATH ?? '').split(path.delimiter), ...libraryFolders].filter(Boolean)
  const loader = paths.map(folder => path.join(folder, 'libvulkan.so.1')).find(file => existsSync(file))
  const named = env.VK_DRIVER_FILES ?? env.VK_ICD_FILENAMES
  const found = driverFolders
    .filter(folder => existsSync(folder))
    .flatMap(folder => readdirSync(folder).map(file => path.join(folder, file)))
  return {
    'libvulkan.so.1': loader ?? 'not found',
    drivers: named ?? (found.length > 0 ? found.join(', ') : `none in ${driverFolders.join(', ')}`),
  }
}
