import { decodeProjection } from '@openledger/attribution'
import type { Store } from '../store/openStore.ts'

/** The files of a finished run that an audit needs, from the store. */
export async function readRun({ store, files }: { store: Store; files: Record<string, string> }) {
  const read = (name: string) => store.get(files[name]!)
  const projection = await read('projection.bin')
  const checkpoints = []
  for (const { step, adapterDigest } of decodeProjection(projection).checkpoints) {
    const folder = `checkpoint-${step}/`
    const adapter = {
      'adapter_config.json': await read(`${folder}adapter_config.json`),
      'adapter_model.safetensors': await read(`${folder}adapter_model.safetensors`),
    }
    checkpoints.push({ step, adapterDigest, files: adapter })
  }
  return { index: await read('index.bin'), records: await read('records.bin'), projection, checkpoints }
}
