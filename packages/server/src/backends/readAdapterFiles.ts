import { BaseError, type Hex } from '@openledger/base'
import type { AdapterFiles } from '@openledger/engine'
import { eq } from 'drizzle-orm'
import type { Database } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'
import { readModelMetadata } from '../factory/ModelFiles.ts'
import type { Store } from '../store/openStore.ts'

/**
 * The PEFT files of a registered fine-tune, by the digest that stands on chain. Whoever uses them holds them against it.
 *
 * @throws `backends/adapter-files`
 */
export async function readAdapterFiles(digest: Hex, { db, store }: readAdapterFiles.Services): Promise<AdapterFiles> {
  const models = await db.select().from(t.models).where(eq(t.models.digest, digest))
  for (const { metadata } of models) {
    const { files = {} } = (await readModelMetadata(store, metadata)) ?? {}
    const [config, weights] = [files['adapter_config.json'], files['adapter_model.safetensors']]
    if (config === undefined || weights === undefined) continue
    return { 'adapter_config.json': await store.get(config), 'adapter_model.safetensors': await store.get(weights) }
  }
  throw new BaseError('The files of an adapter are not on this node.', {
    code: 'backends/adapter-files',
    facts: { adapter: digest },
  })
}

export declare namespace readAdapterFiles {
  type Services = { db: Database; store: Store }
}
