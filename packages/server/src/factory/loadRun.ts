import { decodeIndex, decodeProjection } from '@openledger/attribution'
import { decodeAdapter } from '@openledger/engine'
import type { Store } from '../store/openStore.ts'

/** What an audit needs of a finished run, from the store. */
export async function loadRun({ store, files }: { store: Store; files: Record<string, string> }) {
  const read = (name: string) => store.get(files[name]!)
  const projection = decodeProjection(await read('projection.bin'))
  const checkpoints = []
  for (const { step, adapterDigest } of projection.checkpoints) {
    const adapter = decodeAdapter({
      'adapter_config.json': await read(`checkpoint-${step}/adapter_config.json`),
      'adapter_model.safetensors': await read(`checkpoint-${step}/adapter_model.safetensors`),
    })
    checkpoints.push({ step, adapter, adapterDigest })
  }
  return { index: decodeIndex(await read('index.bin')), projection, checkpoints }
}
