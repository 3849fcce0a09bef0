import type { Arithmetic } from '@openledger/client'
import { codeIdentity, type Engine } from '@openledger/engine'
import type { Backend } from '../backends/Backend.ts'

/** What a receipt says of who wrote an answer; nothing where it was the engine in float32 on its processor. */
export function arithmeticOf(
  writers: ReadonlySet<Backend['kind']>,
  { backend, weights }: Pick<Engine, 'backend' | 'weights'>,
): Arithmetic | undefined {
  const [writer = 'engine', ...others] = writers
  if (others.length > 0) return { backend: 'several' }
  if (writer !== 'engine') return { backend: writer }
  if (backend === 'cpu' && weights === 'float32') return undefined
  return {
    ...{ backend: `onnxruntime-${backend}`, weights },
    ...(backend === 'cpu' && { processor: codeIdentity(backend).processor }),
  }
}
