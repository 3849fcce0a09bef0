import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { BaseError } from '@openledger/base'
import type { KoffiFunc } from 'koffi'

type KoffiFunction = KoffiFunc<(...values: unknown[]) => unknown>

/** A pointer into ONNX Runtime's memory. */
export type Pointer = unknown

/**
 * ONNX Runtime's C API in the library that `onnxruntime-node` brings. Functions that can fail throw a BaseError; those
 * that make something give its pointer.
 */
export type OrtApi = {
  environment: Pointer
  cpuMemory: Pointer
  /** `packed`: where sessions keep what they pack of constants that were added; equal ones share one copy. */
  createSession: (model: Uint8Array, options: Pointer, packed: Pointer | undefined) => Pointer
  createSessionOptions: () => Pointer
  configure: (options: Pointer, settings: { threads: number; keepMemory: boolean; memoryPattern: boolean }) => void
  /** Puts a tensor in the place of a model's constant of that name; it must outlive the session. */
  addConstant: (options: Pointer, name: string, tensor: Pointer) => void
  createPacked: () => Pointer
  /** A tensor over the caller's memory, which must outlive it. */
  createTensor: (memory: ArrayBufferView, shape: readonly number[], elementType: number) => Pointer
  createBinding: (session: Pointer) => Pointer
  bindInput: (binding: Pointer, name: string, tensor: Pointer) => void
  bindOutput: (binding: Pointer, name: string, tensor: Pointer) => void
  /** Runs in another thread than the caller's. */
  run: (session: Pointer, binding: Pointer) => Promise<void>
  release: (kind: Releasable, pointer: Pointer) => void
}

// Where functions stand in OrtApi, a table that only ever grows at its end
// (https://github.com/microsoft/onnxruntime/blob/main/include/onnxruntime/core/session/onnxruntime_c_api.h).
const slots = {
  ...{ GetErrorMessage: 2, CreateEnv: 3, CreateSessionFromArray: 8, CreateSessionOptions: 10 },
  ...{ EnableMemPattern: 16, DisableMemPattern: 17, EnableCpuMemArena: 18, DisableCpuMemArena: 19 },
  ...{ SetSessionLogSeverityLevel: 22, SetSessionGraphOptimizationLevel: 23 },
  ...{ SetIntraOpNumThreads: 24, SetInterOpNumThreads: 25 },
  ...{ CreateTensorWithDataAsOrtValue: 49, CreateCpuMemoryInfo: 69 },
  ...{ ReleaseStatus: 93, ReleaseSession: 95, ReleaseValue: 96, ReleaseSessionOptions: 100 },
  ...{ AddSessionConfigEntry: 130 },
  ...{ RunWithBinding: 133, CreateIoBinding: 134, ReleaseIoBinding: 135, BindInput: 136, BindOutput: 137 },
  ...{ AddInitializer: 150, CreatePrepackedWeightsContainer: 166, ReleasePrepackedWeightsContainer: 167 },
  CreateSessionFromArrayWithPrepackedWeightsContainer: 169,
}
const releases = {
  session: 'ReleaseSession',
  value: 'ReleaseValue',
  options: 'ReleaseSessionOptions',
  binding: 'ReleaseIoBinding',
  packed: 'ReleasePrepackedWeightsContainer',
} as const
type Releasable = keyof typeof releases

/** The version of the table that is asked for; newer libraries still give it. */
const apiVersion = 20
const tableLength = 170

let opened: { api: OrtApi | undefined } | undefined

/** The API, or undefined where the library or koffi cannot be loaded. */
export function openOrtApi(): OrtApi | undefined {
  opened ??= { api: load() }
  return opened.api
}

function load(): OrtApi | undefined {
  const require = createRequire(import.meta.url)
  const names = { linux: 'libonnxruntime.so.1', darwin: 'libonnxruntime.1.dylib', win32: 'onnxruntime.dll' }
  const name = names[process.platform as keyof typeof names]
  if (!name) return undefined
  let koffi: typeof import('koffi')
  try {
    koffi = require('koffi')
  } catch {
    return undefined
  }
  const root = path.dirname(require.resolve('onnxruntime-node/package.json'))
  const folder = path.join(root, 'bin', 'napi-v6', process.platform, process.arch)
  const file = path.join(folder, name)
  if (!existsSync(file)) return undefined
  const library = koffi.load(file)
  // A name of its own for each thread that loads this: koffi keeps types for the whole process.
  const base = koffi.decode(library.func('OrtGetApiBase', 'void *', [])(), koffi.array('void *', 2)) as Pointer[]
  const table = koffi.decode(
    koffi.call(base[0], koffi.proto('void *', ['uint32_t']), apiVersion),
    koffi.array('void *', tableLength),
  ) as Pointer[]
  return wrap(koffi, table, { library, folder })
}

type Library = { library: unknown; folder: string }

function wrap(koffi: typeof import('koffi'), table: Pointer[], { library, folder }: Library): OrtApi {
  const at = (slot: keyof typeof slots, result: string, parameters: string[]): KoffiFunction =>
    koffi.decode(table[slots[slot]], koffi.proto(result, parameters)) as KoffiFunction
  const message = at('GetErrorMessage', 'str', ['void *'])
  const releaseStatus = at('ReleaseStatus', 'void', ['void *'])
  const expectDone = (slot: string, status: Pointer) => {
    if (!status) return
    const problem = message(status) as string
    releaseStatus(status)
    throw new BaseError('ONNX Runtime refused a call.', {
      code: slot.startsWith('CreateSessionFromArray') ? 'tensor/compile-failed' : 'tensor/runtime',
      facts: { call: slot, problem },
    })
  }
  const call = (slot: keyof typeof slots, parameters: string[]) => {
    const native = at(slot, 'void *', parameters)
    return (...values: unknown[]) => expectDone(slot, native(...values))
  }
  const make = (slot: keyof typeof slots, parameters: string[]) => {
    const native = call(slot, [...parameters, '_Out_ void **'])
    return (...values: unknown[]): Pointer => {
      const out: [Pointer] = [null]
      native(...values, out)
      return out[0]
    }
  }
  const set = (slot: keyof typeof slots) => call(slot, ['void *'])
  const setNumber = (slot: keyof typeof slots) => call(slot, ['void *', 'int'])
  const toggles = {
    pattern: [set('DisableMemPattern'), set('EnableMemPattern')],
    arena: [set('DisableCpuMemArena'), set('EnableCpuMemArena')],
  } as const
  const setSeverity = setNumber('SetSessionLogSeverityLevel')
  const setLevel = setNumber('SetSessionGraphOptimizationLevel')
  const setThreads = setNumber('SetIntraOpNumThreads')
  const setParallel = setNumber('SetInterOpNumThreads')
  const setEntry = call('AddSessionConfigEntry', ['void *', 'str', 'str'])
  const environment = make('CreateEnv', ['int', 'str'])(3, 'openledger')
  const cpuMemory = make('CreateCpuMemoryInfo', ['int', 'int'])(1, 0)
  const createSession = make('CreateSessionFromArray', ['void *', 'void *', 'size_t', 'void *'])
  const createSharing = make('CreateSessionFromArrayWithPrepackedWeightsContainer', [
    ...['void *', 'void *', 'size_t', 'void *', 'void *'],
  ])
  const createTensor = make('CreateTensorWithDataAsOrtValue', [
    ...['void *', 'void *', 'size_t', 'int64_t *', 'size_t', 'int'],
  ])
  const runWithBinding = at('RunWithBinding', 'void *', ['void *', 'void *', 'void *'])
  const released = Object.fromEntries(
    Object.entries(releases).map(([kind, slot]) => [kind, at(slot, 'void', ['void *'])]),
  ) as Record<Releasable, KoffiFunction>
  const api = {
    environment,
    cpuMemory,
    createSession: (model, options, packed) =>
      packed
        ? createSharing(environment, model, model.length, options, packed)
        : createSession(environment, model, model.length, options),
    addConstant: call('AddInitializer', ['void *', 'str', 'void *']),
    createPacked: make('CreatePrepackedWeightsContainer', []),
    createSessionOptions: make('CreateSessionOptions', []),
    configure: (options, { threads, keepMemory, memoryPattern }) => {
      setSeverity(options, 3)
      setLevel(options, 99)
      setThreads(options, threads)
      setParallel(options, 1)
      // Each session has threads of its own: once it is done they must not spin where the next one's compute.
      setEntry(options, 'session.force_spinning_stop', '1')
      // Constants that stand outside of a model are said to be in this folder, which must be there; they are not read from it.
      setEntry(options, 'session.model_external_initializers_file_folder_path', folder)
      toggles.arena[keepMemory ? 1 : 0](options)
      toggles.pattern[memoryPattern ? 1 : 0](options)
    },
    createTensor: (memory, shape, elementType) =>
      createTensor(
        ...[cpuMemory, memory, memory.byteLength, BigInt64Array.from(shape, BigInt), shape.length, elementType],
      ),
    createBinding: make('CreateIoBinding', ['void *']),
    bindInput: call('BindInput', ['void *', 'str', 'void *']),
    bindOutput: call('BindOutput', ['void *', 'str', 'void *']),
    run: (session, binding) =>
      new Promise<void>((resolve, reject) => {
        runWithBinding.async(session, null, binding, (error: unknown, status: Pointer) => {
          try {
            if (error) throw error
            expectDone('RunWithBinding', status)
            resolve()
          } catch (problem) {
            reject(problem)
          }
        })
      }),
    release: (kind, pointer) => void released[kind](pointer),
    library,
  } satisfies OrtApi & { library: unknown }
  return api
}
