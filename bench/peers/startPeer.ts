import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { askProcess } from './askProcess.ts'

/** One run of a peer or of ours: wall seconds, CPU seconds of all threads, and the loss of each step. */
export type Run = { seconds: number; cpuSeconds: number; losses: number[] }

export type Peer = { version: string; run: () => Promise<Run>; stop: () => Promise<unknown> }

/** What a peer works on; `mode` is one of the ways that `lora.py` knows. */
export type PeerOptions = {
  mode: string
  /** A Hugging Face folder, and the adapter that training starts from. */
  model: string
  adapter: string
  threads: number
  steps: number
  learningRate: number
  samples: readonly { ids: readonly number[]; promptLength: number }[]
}

/**
 * Starts PyTorch on files that ours wrote; undefined where no Python with PyTorch, Transformers and PEFT is found
 * (`PYTHON` names one). `preload` is a library that is loaded before its own.
 */
export async function startPeer(options: PeerOptions, preload?: string): Promise<Peer | undefined> {
  const { hello, ask, stop } = await askProcess<{ version?: string }, Run>(
    process.env.PYTHON ?? 'python3',
    [path.join(import.meta.dirname, 'lora.py'), JSON.stringify(options)],
    { ...(preload && { LD_PRELOAD: preload }), TRANSFORMERS_VERBOSITY: 'error' },
  )
  return hello?.version ? { version: hello.version, run: () => ask('run'), stop } : undefined
}

/**
 * A library of one function that, loaded before MKL, answers MKL's question whether the processor is Intel's with yes.
 * MKL then takes its AVX-512 kernels on AMD processors too, as a stand-in for PyTorch on a processor that MKL favours.
 * Undefined where there is no C compiler, or where the system has no preloading.
 */
export function unhinderMkl(folder: string): string | undefined {
  if (process.platform !== 'linux') return undefined
  const [source, library] = [path.join(folder, 'mkl.c'), path.join(folder, 'mkl.so')]
  writeFileSync(source, 'int mkl_serv_intel_cpu_true(void) { return 1; }\n')
  try {
    execFileSync('cc', ['-shared', '-fPIC', '-o', library, source], { stdio: 'ignore' })
  } catch {
    return undefined
  }
  return existsSync(library) ? library : undefined
}
